/** A place that may get its name on the map, the most important first. */
export interface Labelled {
  readonly name: string;
  readonly x: number;
  readonly y: number;
}

/** Where a name stands. */
export interface Label {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'end' | 'middle';
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The share of the font's size that a letter takes on average. */
const LETTER = 0.52;
/** Marks that a name may cover; a name that hides more is left out. */
const COVERED = 2;

/**
 * Places names so that none overlaps another or leaves the picture, and few hide a mark. Each name
 * tries right, left, above and below its mark, and is left out if none fits.
 */
export function placeLabels(
  places: readonly Labelled[],
  marks: readonly { readonly x: number; readonly y: number }[],
  picture: { readonly width: number; readonly height: number },
  { font, radius }: { readonly font: number; readonly radius: number },
): Label[] {
  const taken: Box[] = [];
  return places.flatMap((place) => {
    const best = candidatesOf(place, font, radius)
      .filter(({ box }) => isInside(box, picture) && !taken.some((other) => meet(box, other)))
      .map((candidate) => ({ ...candidate, covers: countIn(marks, candidate.box, radius) }))
      .sort((a, b) => a.covers - b.covers)[0];
    if (best === undefined || best.covers > COVERED) return [];
    taken.push(best.box);
    return [best.label];
  });
}

function candidatesOf({ name, x, y }: Labelled, font: number, radius: number) {
  const width = Array.from(name).length * font * LETTER;
  const gap = radius + 3;
  const labels: Label[] = [
    { name, x: x + gap, y: y + font * 0.34, anchor: 'start' },
    { name, x: x - gap, y: y + font * 0.34, anchor: 'end' },
    { name, x, y: y - gap, anchor: 'middle' },
    { name, x, y: y + gap + font * 0.7, anchor: 'middle' },
  ];
  return labels.map((label) => {
    const left =
      label.anchor === 'start'
        ? label.x
        : label.anchor === 'end'
          ? label.x - width
          : label.x - width / 2;
    const box = {
      left: left - 1,
      right: left + width + 1,
      top: label.y - font,
      bottom: label.y + 3,
    };
    return { label, box };
  });
}

function isInside(box: Box, { width, height }: { width: number; height: number }): boolean {
  return box.left >= 0 && box.right <= width && box.top >= 0 && box.bottom <= height;
}

function meet(a: Box, b: Box): boolean {
  return a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;
}

function countIn(marks: readonly { x: number; y: number }[], box: Box, radius: number): number {
  return marks.filter(
    ({ x, y }) =>
      x > box.left - radius &&
      x < box.right + radius &&
      y > box.top - radius + 2 &&
      y < box.bottom + radius - 2,
  ).length;
}
