import {
  compareRanges,
  intersection,
  overlaps,
  rangeOf,
  union,
  type TimeRange,
} from './time-range';

/** Times in order, of which no two overlap or touch. */
export type RangeSet = readonly TimeRange[];

/** All moments of some times. */
export function unionOf(ranges: readonly TimeRange[]): RangeSet {
  const merged: TimeRange[] = [];
  for (const range of [...ranges].sort(compareRanges)) {
    const last = merged.at(-1);
    if (last !== undefined && range.from <= last.until)
      merged[merged.length - 1] = union(last, range);
    else merged.push(range);
  }
  return merged;
}

/** The moments of one set that are not in another. */
export function without(set: RangeSet, taken: RangeSet): RangeSet {
  const left: TimeRange[] = [];
  let next = 0;
  for (const { from, until } of set) {
    while (next < taken.length && taken[next]!.until <= from) next += 1;
    let start = from;
    for (let i = next; i < taken.length && taken[i]!.from < until; i++) {
      const before = rangeOf(start, taken[i]!.from);
      if (before !== null) left.push(before);
      start = Math.max(start, taken[i]!.until);
    }
    const rest = rangeOf(start, until);
    if (rest !== null) left.push(rest);
  }
  return left;
}

/** The moments that two sets have in common. */
export function commonOf(a: RangeSet, b: RangeSet): RangeSet {
  const common: TimeRange[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const both = intersection(a[i]!, b[j]!);
    if (both !== null) common.push(both);
    if (a[i]!.until < b[j]!.until) i += 1;
    else j += 1;
  }
  return common;
}

/** Whether every moment of a time is in the set. */
export function covers(set: RangeSet, { from, until }: TimeRange): boolean {
  return set.some((range) => range.from <= from && until <= range.until);
}

/** Whether some moment of a time is in the set. */
export function meets(set: RangeSet, time: TimeRange): boolean {
  return set.some((range) => overlaps(range, time));
}
