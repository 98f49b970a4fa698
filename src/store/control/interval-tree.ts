import type { TimeRange } from '../../domain/time-range';

/**
 * The relational interval tree (Kriegel, Pötke, Seidl: Managing Intervals Efficiently in
 * Object-Relational Databases, VLDB 2000). Days are the leaves of a fixed binary tree. An interval
 * is stored under one of its nodes, the fork: the topmost day-node that it covers. One index seek
 * for each node on the path from the root to a day finds the intervals that hold then. Every row
 * that a seek gives is an answer, so as-of costs what its answer costs however much history there
 * is.
 */

/** Days on each side of 1970 that the tree spans: 2^22 days, some 11,000 years. Beyond, time is clamped. */
const SPAN = 2 ** 22;
const DAY = 86_400_000;

/** The node that an interval is kept under. */
export function forkOf({ from, until }: TimeRange): number {
  const first = dayOf(from);
  const last = Math.max(first, dayBefore(until));
  let node = 0;
  for (let step = SPAN / 2; step >= 1; step /= 2) {
    if (last < node) node -= step;
    else if (node < first) node += step;
    else break;
  }
  return node;
}

/** Where to look for the intervals that touch a range of time, as statements are given it. */
export type ForkSearch = {
  readonly from: number;
  readonly until: number;
  /** Nodes before the range: those of their intervals that end after its start. */
  readonly forksBefore: readonly number[];
  /** Nodes after the range: those of their intervals that start before its end. */
  readonly forksAfter: readonly number[];
  /** Nodes within the range, first and last: all of their intervals touch it but for hours at its ends. */
  readonly firstFork: number;
  readonly lastFork: number;
};

/** The nodes of the tree under which intervals that touch this range can be kept. */
export function searchForks({ from, until }: TimeRange): ForkSearch {
  const first = dayOf(from);
  const last = Math.max(first, dayBefore(until));
  const path = new Set([...pathTo(first), ...pathTo(last)]);
  return {
    from,
    until,
    forksBefore: [...path].filter((node) => node < first),
    forksAfter: [...path].filter((node) => node > last),
    firstFork: first,
    lastFork: last,
  };
}

/** The nodes from the root to a day, both included. */
function pathTo(day: number): number[] {
  const path = [0];
  let node = 0;
  for (let step = SPAN / 2; step >= 1 && node !== day; step /= 2) {
    node += day < node ? -step : step;
    path.push(node);
  }
  return path;
}

function dayOf(time: number): number {
  return clamp(Math.floor(time / DAY));
}

/** The last day that a range which ends here touches. */
function dayBefore(time: number): number {
  return clamp(Math.ceil(time / DAY) - 1);
}

function clamp(day: number): number {
  return Math.min(SPAN - 1, Math.max(1 - SPAN, day));
}
