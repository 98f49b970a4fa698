/** A half-open interval that ranks before another where its rank is the smaller. */
export interface RankedInterval {
  readonly start: number;
  readonly end: number;
  readonly rank: number;
}

/** Intervals of one node of the tree by end; `best[i]` is the smallest rank among those from i on. */
interface Node {
  readonly ends: readonly number[];
  readonly best: readonly number[];
}

/**
 * Intervals, and which of those around a given one ranks first. A Fenwick tree over the starts,
 * whose nodes are sorted by end. It takes O(n log n) to build and to store, and O(log² n) for a
 * question, however deep the intervals nest.
 */
export class IntervalIndex {
  private readonly starts: readonly number[];
  private readonly nodes: readonly Node[];

  constructor(intervals: readonly RankedInterval[]) {
    const sorted = [...intervals].sort((a, b) => a.start - b.start);
    this.starts = sorted.map(({ start }) => start);
    this.nodes = sorted.map((_, index) => {
      const position = index + 1;
      return nodeOf(sorted.slice(position - lowestBit(position), position));
    });
  }

  /** The smallest rank among intervals that cover [start, end), equal ones included; Infinity if none. */
  firstAround(start: number, end: number): number {
    let first = Infinity;
    for (let at = lowerBound(this.starts, start + 1); at > 0; at -= lowestBit(at)) {
      const { ends, best } = this.nodes[at - 1] as Node;
      first = Math.min(first, best[lowerBound(ends, end)] ?? Infinity);
    }
    return first;
  }

  /** The same among the intervals that are longer than [start, end). */
  firstBeyond(start: number, end: number): number {
    return Math.min(this.firstAround(start - 1, end), this.firstAround(start, end + 1));
  }
}

function nodeOf(intervals: readonly RankedInterval[]): Node {
  const byEnd = [...intervals].sort((a, b) => a.end - b.end);
  const best = byEnd.map(({ rank }) => rank);
  for (let at = best.length - 2; at >= 0; at--) {
    best[at] = Math.min(best[at] as number, best[at + 1] as number);
  }
  return { ends: byEnd.map(({ end }) => end), best };
}

function lowestBit(position: number): number {
  return position & -position;
}

/** How many of the ascending values are below the limit. */
export function lowerBound(values: readonly number[], limit: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] as number) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
