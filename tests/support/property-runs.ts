/** How often a property is tried: as often as given in `npm test`, ten times that in `npm run verify`. */
export function propertyRuns(usual: number): number {
  return process.env.FREE_SEEDS === undefined ? usual : 10 * usual;
}
