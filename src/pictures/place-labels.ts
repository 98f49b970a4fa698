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
/** Pixels between a name and another beside it. */
const APART = 3;

/**
 * Places names so that none overlaps another, hides a mark or leaves the picture, and at most so many. Each name
 * tries right, left, above and below its mark, and is left out if none fits.
 */
export function placeLabels(
  places: readonly Labelled[],
  marks: readonly { readonly x: number; readonly y: number }[],
  picture: { readonly width: number; readonly height: number },
  { font, radius, most }: { readonly font: number; readonly radius: number; readonly most: number },
): Label[] {
  const taken: Box[] = [];
  const labels: Label[] = [];
  for (const place of places) {
    if (labels.length === most) break;
    const fitting = candidatesOf(place, font, radius).find(
      ({ box }) =>
        isInside(box, picture) &&
        !taken.some((other) => meet(box, other)) &&
        !marks.some((mark) => hides(box, mark, radius)),
    );
    if (fitting === undefined) continue;
    taken.push(fitting.box);
    labels.push(fitting.label);
  }
  return labels;
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
      left: left - APART,
      right: left + width + APART,
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

function hides(box: Box, { x, y }: { x: number; y: number }, radius: number): boolean {
  return (
    x > box.left - radius &&
    x < box.right + radius &&
    y > box.top - radius + 2 &&
    y < box.bottom + radius - 2
  );
}
