import { compare } from './compare';

/**
 * A stretch of time, half-open: it holds `from` and stops before `until`. In milliseconds since
 * 1970-01-01T00:00Z; an end that is open is infinite. A range holds at least one moment.
 */
export interface TimeRange {
  readonly from: number;
  readonly until: number;
}

/**
 * Between which two moments something happened, half-open. A bound that nothing gives is null; an
 * open one is infinite.
 */
export interface Bounds {
  readonly earliest: number | null;
  readonly latest: number | null;
}

export const NO_BOUNDS: Bounds = { earliest: null, latest: null };

/** The range from one moment to another; null where it holds no moment. */
export function rangeOf(from: number, until: number): TimeRange | null {
  return from < until ? { from, until } : null;
}

/** Whether two ranges have a moment in common. */
export function overlaps(a: TimeRange, b: TimeRange): boolean {
  return a.from < b.until && b.from < a.until;
}

/** Whether every moment of `inner` is one of `outer`. */
export function contains(outer: TimeRange, inner: TimeRange): boolean {
  return outer.from <= inner.from && inner.until <= outer.until;
}

/** The moments that two ranges have in common; null where there are none. */
export function intersection(a: TimeRange, b: TimeRange): TimeRange | null {
  return rangeOf(Math.max(a.from, b.from), Math.min(a.until, b.until));
}

/** The smallest range that holds both, and whatever lies between them. */
export function union(a: TimeRange, b: TimeRange): TimeRange {
  return { from: Math.min(a.from, b.from), until: Math.max(a.until, b.until) };
}

/** By where ranges begin, then by where they end. */
export function compareRanges(a: TimeRange, b: TimeRange): number {
  return compare(a.from, b.from) || compare(a.until, b.until);
}

/** The bounds as a range; what is null has no limit. */
export function rangeWithin({ earliest, latest }: Bounds): TimeRange {
  return { from: earliest ?? -Infinity, until: latest ?? Infinity };
}

/** Where a beginning or an end lies, if both its bounds are known. */
export function knownEdge(edge: Bounds | null): TimeRange | null {
  if (edge === null || edge.earliest === null || edge.latest === null) return null;
  return rangeOf(edge.earliest, Math.max(edge.latest, edge.earliest + 1));
}

/** The later of two lower bounds, of which a null says nothing. */
function laterOf(a: number | null, b: number | null): number | null {
  return a === null || b === null ? (a ?? b) : Math.max(a, b);
}

/** The earlier of two upper bounds, of which a null says nothing. */
function earlierOf(a: number | null, b: number | null): number | null {
  return a === null || b === null ? (a ?? b) : Math.min(a, b);
}

/** The bounds that satisfy both; null where nothing does. Two open ends are the same, and so are two exact moments. */
export function meet(a: Bounds, b: Bounds): Bounds | null {
  const earliest = laterOf(a.earliest, b.earliest);
  const latest = earlierOf(a.latest, b.latest);
  const same = a.earliest === b.earliest && a.latest === b.latest;
  const isEmpty = earliest !== null && latest !== null && earliest >= latest;
  return isEmpty && !same ? null : { earliest, latest };
}

/**
 * Narrows a start and an end by the rule that the start lies before the end. A bound stays null
 * unless this rule gives one. A bound that nothing gives stays null: that a start lies before its
 * end says nothing new.
 */
export function startBeforeEnd(start: Bounds, end: Bounds): { start: Bounds; end: Bounds } {
  return {
    start: { ...start, latest: start.latest === null ? null : earlierOf(start.latest, end.latest) },
    end: { ...end, earliest: end.earliest === null ? null : laterOf(end.earliest, start.earliest) },
  };
}
