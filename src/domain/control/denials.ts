import type { TimeRange } from '../time-order';
import { groupBy } from './group-by';
import { RangeIndex } from './range-index';
import type { Testimony } from './testimony';

interface DeniedState {
  readonly ranges: readonly TimeRange[];
  readonly forwards: RangeIndex;
  readonly mirrored: readonly TimeRange[];
  readonly backwards: RangeIndex;
  /** At each position, the latest `until` so far. */
  readonly latestSoFar: readonly number[];
}

/** When which states of a place are denied. Every question takes O(log n). */
export class Denials {
  private readonly states: ReadonlyMap<string, DeniedState>;

  /** `denied` in ascending order of when it is known. */
  constructor(denied: readonly Testimony[]) {
    const byState = groupBy(denied, ({ state }) => state.key);
    this.states = new Map(
      [...byState].map(([key, found]) => [key, indexed(found.map(({ known }) => known))]),
    );
  }

  /** Whether the state is denied at a time that lies wholly between the two moments. */
  lieBetween(stateKey: string, from: number, until: number): boolean {
    return this.states.get(stateKey)?.forwards.hasWithin(from, until) === true;
  }

  /** Whether the state is denied at a time that overlaps the range. */
  overlap(stateKey: string, { from, until }: TimeRange): boolean {
    const state = this.states.get(stateKey);
    if (!state) return false;
    const begun = state.forwards.countBefore(until);
    return begun > 0 && (state.latestSoFar[begun - 1] as number) > from;
  }

  /** By when the state is next denied after a moment; null where it is not. */
  nextAfter(stateKey: string, moment: number): number | null {
    const state = this.states.get(stateKey);
    const found = state?.forwards.firstEndingFrom(moment) ?? null;
    return state && found !== null ? (state.ranges[found] as TimeRange).until : null;
  }

  /** Since when the state was last denied before a moment; null where it was not. */
  lastBefore(stateKey: string, moment: number): number | null {
    const state = this.states.get(stateKey);
    const found = state?.backwards.firstEndingFrom(-moment) ?? null;
    return state && found !== null ? -(state.mirrored[found] as TimeRange).until : null;
  }
}

function indexed(ranges: readonly TimeRange[]): DeniedState {
  // Mirrored in time, what ends before a moment begins after it.
  const mirrored = ranges
    .map(({ from, until }) => ({ from: -until, until: -from }))
    .sort((a, b) => a.from - b.from);
  let latest = -Infinity;
  return {
    ranges,
    forwards: new RangeIndex(ranges),
    mirrored,
    backwards: new RangeIndex(mirrored),
    latestSoFar: ranges.map(({ until }) => (latest = Math.max(latest, until))),
  };
}
