/** A quantity at several sizes. */
export type Points = readonly (readonly [size: number, value: number])[];

/** The line through points by least squares: `value = base + slope × size`. */
export function fitLine(points: Points): { readonly base: number; readonly slope: number } {
  const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
  const [size, value] = [0, 1].map((part) => mean(points.map((point) => point[part]!)));
  const spread = points.reduce((sum, [x]) => sum + (x - size!) ** 2, 0);
  const slope = points.reduce((sum, [x, y]) => sum + (x - size!) * (y - value!), 0) / spread;
  return { base: value! - slope * size!, slope };
}

/** The power by which a quantity grows: 0 is flat, 1 in proportion. */
export function fitPower(points: Points): number {
  return fitLine(points.map(([size, value]) => [Math.log(size), Math.log(value)])).slope;
}
