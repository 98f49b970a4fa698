import { smallest } from '../extremes';
import { intersection, type TimeRange } from '../time-range';
import type { RangeSet } from '../range-set';
import type { Gap } from './continued';

/** A time in which a state is CONTINUED, and how long the gap between the affirmations around it is, in ms. */
export interface GapLength extends TimeRange {
  readonly gap: number;
}

/** How long the shortest gap is at each time that some gaps cover, in order of time. */
export function gapLengths(gaps: readonly Gap[]): GapLength[] {
  const sorted = gaps
    .map(({ length, continued }) => ({ ...continued, gap: length }))
    .sort((a, b) => a.from - b.from);
  const cuts = [...new Set(sorted.flatMap(({ from, until }) => [from, until]))].sort(
    (a, b) => a - b,
  );
  const lengths: GapLength[] = [];
  let next = 0;
  let open: GapLength[] = [];
  for (let i = 0; i + 1 < cuts.length; i++) {
    const [from, until] = [cuts[i]!, cuts[i + 1]!];
    while (next < sorted.length && sorted[next]!.from <= from) open.push(sorted[next++]!);
    open = open.filter((one) => one.until > from);
    if (open.length === 0) continue;
    const gap = smallest(open.map((one) => one.gap));
    const last = lengths.at(-1);
    if (last?.until === from && last.gap === gap) lengths[lengths.length - 1] = { ...last, until };
    else lengths.push({ from, until, gap });
  }
  return lengths;
}

/** The parts of a set, each with the length of its gap. */
export function cutByGap(set: RangeSet, lengths: readonly GapLength[]): GapLength[] {
  const parts: GapLength[] = [];
  for (let i = 0, j = 0; i < set.length && j < lengths.length;) {
    const both = intersection(set[i]!, lengths[j]!);
    if (both !== null) parts.push({ ...both, gap: lengths[j]!.gap });
    if (set[i]!.until < lengths[j]!.until) i += 1;
    else j += 1;
  }
  return parts;
}
