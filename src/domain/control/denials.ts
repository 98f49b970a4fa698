import type { TimeRange } from '../time-range';
import { groupBy } from '../group-by';
import { RangeIndex } from './range-index';
import { mirroredEndOf, startOf, type Testimony } from './testimony';

interface DeniedState {
  readonly known: RangeIndex;
  /** At each position, the latest `until` of `known` so far. */
  readonly latestSoFar: readonly number[];
  readonly starts: readonly TimeRange[];
  readonly forwards: RangeIndex;
  readonly ends: readonly TimeRange[];
  readonly backwards: RangeIndex;
}

/** When which states of a place are denied. Every question takes O(log n). */
export class Denials {
  private readonly states: ReadonlyMap<string, DeniedState>;

  /** `denied` in ascending order of when it is known. */
  constructor(denied: readonly Testimony[]) {
    const byState = groupBy(denied, ({ state }) => state.key);
    this.states = new Map([...byState].map(([key, found]) => [key, indexed(found)]));
  }

  /** Whether the state is denied at a time that lies wholly between the two moments. */
  lieBetween(stateKey: string, from: number, until: number): boolean {
    return this.states.get(stateKey)?.known.hasWithin(from, until) === true;
  }

  /** Whether the state is denied at a time that overlaps the range. */
  overlap(stateKey: string, { from, until }: TimeRange): boolean {
    const state = this.states.get(stateKey);
    if (!state) return false;
    const begun = state.known.countBefore(until);
    return begun > 0 && (state.latestSoFar[begun - 1] as number) > from;
  }

  /** By when the state was no longer so, where it is next denied after a moment; null where it is not. */
  nextAfter(stateKey: string, moment: number): number | null {
    const state = this.states.get(stateKey);
    const found = state?.forwards.firstEndingFrom(moment) ?? null;
    return state && found !== null ? (state.starts[found] as TimeRange).until : null;
  }

  /** Until when the state was not yet so, where it was last denied before a moment; null where it was not. */
  lastBefore(stateKey: string, moment: number): number | null {
    const state = this.states.get(stateKey);
    const found = state?.backwards.firstEndingFrom(-moment) ?? null;
    return state && found !== null ? -(state.ends[found] as TimeRange).until : null;
  }
}

function indexed(denied: readonly Testimony[]): DeniedState {
  const starts = denied.map(startOf);
  const ends = denied.map(mirroredEndOf).sort((a, b) => a.from - b.from);
  let latest = -Infinity;
  return {
    known: new RangeIndex(denied.map(({ known }) => known)),
    latestSoFar: denied.map(({ known }) => (latest = Math.max(latest, known.until))),
    starts,
    forwards: new RangeIndex(starts),
    ends,
    backwards: new RangeIndex(ends),
  };
}
