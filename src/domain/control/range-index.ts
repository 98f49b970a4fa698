import type { TimeRange } from '../time-range';

/** Time ranges sorted by where they begin, to ask what lies wholly after a moment. */
export class RangeIndex {
  private readonly from: number[];
  /** At each position, the position of the earliest `until` from there on. */
  private readonly earliest: number[];
  private readonly until: number[];

  /** `ranges` in ascending order of `from`. */
  constructor(ranges: readonly TimeRange[]) {
    this.from = ranges.map((range) => range.from);
    this.until = ranges.map((range) => range.until);
    this.earliest = new Array<number>(ranges.length);
    for (let i = ranges.length - 1; i >= 0; i--) {
      const next = this.earliest[i + 1];
      this.earliest[i] =
        next !== undefined && (this.until[next] as number) < (this.until[i] as number) ? next : i;
    }
  }

  /**
   * Among the ranges that begin at `moment` or later, the position of the one that ends first; null
   * if there is none. O(log n).
   */
  firstEndingFrom(moment: number): number | null {
    return this.earliest[this.countBefore(moment)] ?? null;
  }

  /** Whether a range begins at `from` or later and ends by `until`. */
  hasWithin(from: number, until: number): boolean {
    const found = this.firstEndingFrom(from);
    return found !== null && (this.until[found] as number) <= until;
  }

  /** How many ranges begin before `moment`. O(log n). */
  countBefore(moment: number): number {
    let low = 0;
    let high = this.from.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.from[middle] as number) < moment) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
