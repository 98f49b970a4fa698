/** The SVG path of a slot's glyph around 0,0: circle, square, diamond, triangle, inverted triangle, hexagon, cross, bar. */
export function glyphPath(slot: number, radius: number): string {
  return (GLYPHS[slot - 1] ?? bar)(radius);
}

const GLYPHS = [circle, square, diamond, triangle, invertedTriangle, hexagon, cross, bar] as const;

function circle(r: number): string {
  return `M${-r} 0A${r} ${r} 0 1 1 ${r} 0A${r} ${r} 0 1 1 ${-r} 0Z`;
}

function square(r: number): string {
  const s = round(r * 0.88);
  return `M${-s} ${-s}H${s}V${s}H${-s}Z`;
}

function diamond(r: number): string {
  const s = round(r * 1.22);
  return `M0 ${-s}L${s} 0L0 ${s}L${-s} 0Z`;
}

function triangle(r: number): string {
  const s = round(r * 1.2);
  const base = round(s * 0.78);
  return `M0 ${-s}L${s} ${base}H${-s}Z`;
}

function invertedTriangle(r: number): string {
  const s = round(r * 1.2);
  const top = round(s * 0.78);
  return `M0 ${s}L${s} ${-top}H${-s}Z`;
}

function hexagon(r: number): string {
  const s = round(r * 1.1);
  const [half, height] = [round(s * 0.5), round(s * 0.87)];
  return `M${-s} 0L${-half} ${-height}H${half}L${s} 0L${half} ${height}H${-half}Z`;
}

function cross(r: number): string {
  const [s, t] = [round(r * 1.1), round(r * 0.42)];
  return `M${-t} ${-s}H${t}V${-t}H${s}V${t}H${t}V${s}H${-t}V${t}H${-s}V${-t}H${-t}Z`;
}

function bar(r: number): string {
  const [s, t] = [round(r * 1.15), round(r * 0.5)];
  return `M${-s} ${-t}H${s}V${t}H${-s}Z`;
}

function round(length: number): number {
  return Math.round(length * 100) / 100;
}
