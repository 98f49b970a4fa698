/** A point of a map, in pixels. */
export interface MapPoint {
  readonly x: number;
  readonly y: number;
}

/** The corner of the densest part of a map, as shares of the map's width and height. */
export interface DensePart {
  readonly left: number;
  readonly top: number;
}

/** The densest part of a map, drawn again and larger below it. In pixels. */
export interface MapInset {
  /** The part of the map. */
  readonly part: MapBox;
  /** The frame below the map that it is drawn in. */
  readonly frame: MapBox;
  /** How many times as large. */
  readonly zoom: number;
}

interface MapBox extends MapPoint {
  readonly width: number;
  readonly height: number;
}

/** The part's width and height, as a share of the map's. */
const SHARE = 1 / 3;
/** Cells of a map, across and down, by which its places are counted. */
const CELLS = 24;
const CELLS_OF_PART = CELLS * SHARE;
/** Marks that cannot be told apart before a part is worth drawing again. */
const HIDDEN = 5;
/** More are not looked at: so many always hide each other. */
const LOOKED_AT = 1_000;
/** Pixels between a map and its inset, for the words above it. */
const GAP = 26;
/** Wider maps have an inset of two thirds of their width. */
const WIDE = 560;
/** Pixels between an inset and the picture's edges: a mark on its frame is whole. */
const MARGIN = 10;

/** The part of a map with the most places; null where its marks can be told apart. */
export function densestPart(
  points: readonly MapPoint[],
  { width, height, radius }: { width: number; height: number; radius: number },
): DensePart | null {
  const counts = new Map<number, number>();
  for (const { x, y } of points) {
    const [column, row] = [Math.floor((x / width) * CELLS), Math.floor((y / height) * CELLS)];
    if (column < 0 || row < 0 || column >= CELLS || row >= CELLS) continue;
    const cell = row * CELLS + column;
    counts.set(cell, (counts.get(cell) ?? 0) + 1);
  }
  let best = { count: 0, column: 0, row: 0 };
  for (let row = 0; row <= CELLS - CELLS_OF_PART; row += 1) {
    for (let column = 0; column <= CELLS - CELLS_OF_PART; column += 1) {
      let count = 0;
      for (let down = 0; down < CELLS_OF_PART; down += 1) {
        for (let across = 0; across < CELLS_OF_PART; across += 1) {
          count += counts.get((row + down) * CELLS + column + across) ?? 0;
        }
      }
      if (count > best.count) best = { count, column, row };
    }
  }
  const part = { left: best.column / CELLS, top: best.row / CELLS };
  const box = { x: part.left * width, y: part.top * height };
  const within = points
    .filter((point) => isIn(point, { ...box, width: width * SHARE, height: height * SHARE }))
    .slice(0, LOOKED_AT);
  // A mark that another covers to its middle cannot be told apart from it.
  const isHidden = (one: MapPoint) =>
    within.some((other) => one !== other && Math.hypot(one.x - other.x, one.y - other.y) < radius);
  let hidden = 0;
  for (const one of within) {
    if (isHidden(one)) hidden += 1;
    if (hidden === HIDDEN) return part;
  }
  return null;
}

/** Where an inset of a map of this size is drawn, and from where. */
export function mapInset(part: DensePart, width: number, height: number): MapInset {
  const zoom = width < WIDE ? 3 : 2;
  const frame = {
    width: Math.min(zoom * SHARE * width, width - 2 * MARGIN),
    height: zoom * SHARE * height,
  };
  return {
    part: {
      ...{ x: part.left * width, y: part.top * height },
      ...{ width: frame.width / zoom, height: frame.height / zoom },
    },
    frame: { x: MARGIN, y: height + GAP, ...frame },
    zoom,
  };
}

/** The height of a map of this height together with its inset. */
export function heightWith(inset: MapInset | null, height: number): number {
  return inset === null ? height : Math.ceil(inset.frame.y + inset.frame.height + MARGIN);
}

/** Where a point of the map lies in its inset; null where it lies outside. */
export function pointInInset({ part, frame, zoom }: MapInset, point: MapPoint): MapPoint | null {
  if (!isIn(point, part)) return null;
  return { x: frame.x + (point.x - part.x) * zoom, y: frame.y + (point.y - part.y) * zoom };
}

function isIn({ x, y }: MapPoint, box: MapBox): boolean {
  return x >= box.x && x < box.x + box.width && y >= box.y && y < box.y + box.height;
}
