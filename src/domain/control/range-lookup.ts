import { compareRanges, type TimeRange } from '../time-range';

/** Ranges to ask which of them meet a time. O(log n) a question. */
export class RangeLookup {
  private readonly sorted: readonly TimeRange[];
  /** At each position, the latest end up to there. */
  private readonly latest: readonly number[];

  constructor(ranges: readonly TimeRange[]) {
    let latest = -Infinity;
    this.sorted = [...ranges].sort(compareRanges);
    this.latest = this.sorted.map(({ until }) => (latest = Math.max(latest, until)));
  }

  /** Whether one of them has a moment of a time. */
  meets({ from, until }: TimeRange): boolean {
    const before = this.countBefore(until);
    return before > 0 && this.latest[before - 1]! > from;
  }

  /** The first moment of a time that one of them has; null where none has any. */
  firstMoment({ from, until }: TimeRange): number | null {
    if (this.meets({ from, until: Math.min(until, from + 1) })) return from;
    const next = this.sorted[this.countBefore(from)];
    return next !== undefined && next.from < until ? Math.max(next.from, from) : null;
  }

  /** How many begin before a moment. */
  private countBefore(moment: number): number {
    let low = 0;
    let high = this.sorted.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.sorted[middle]!.from < moment) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
