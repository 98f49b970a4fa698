import { compare } from '../compare';
import type { ControlStatus } from '../control-claim';
import type { TimeRange } from '../time-range';
import type { When } from '../when';
import { stateKey } from './place-state';

/**
 * How sure it is that a state held. CERTAIN: in a claim's own words. CONTINUED: between two affirmations that
 * nothing breaks. POSSIBLE: perhaps. LAST_KNOWN: nobody affirms anything as late.
 */
export const CERTAINTIES = ['CERTAIN', 'CONTINUED', 'POSSIBLE', 'LAST_KNOWN'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** A time in which a state is equally sure throughout. */
export interface ControlSegment extends TimeRange {
  readonly certainty: Certainty;
  /** A contradiction that is STRICT bears on the state then. */
  readonly disputed: boolean;
  /** Where it is CONTINUED, how long the gap between the affirmations around it is, in ms. */
  readonly gap?: number;
}

/**
 * A stretch of time in which, as its claims say, a place was in one state. Derived under a lens, never
 * edited. The segments of all intervals of a state, of which no two overlap, answer as-of questions.
 */
export interface ControlInterval {
  readonly placeId: string;
  readonly forceId: string | null;
  readonly status: ControlStatus;
  /** Exact bounds; `edtf` is as written where all its claims say just that, else the narrowest that covers them. */
  readonly when: When;
  /** At some moment of it, a contradiction that is STRICT bears on the state. */
  readonly disputed: boolean;
  readonly startedByEventId: string | null;
  readonly endedByEventId: string | null;
  /** The claims that it rests on, sorted; never empty. */
  readonly claimIds: readonly string[];
  /** The largest number of voices whose own runs cover one moment. */
  readonly origins: number;
  /** In order of time. The one that is LAST_KNOWN does not end. */
  readonly segments: readonly ControlSegment[];
}

/** Who held a place at some time, and how sure that is. */
export interface ControlState<Interval = ControlInterval> {
  readonly placeId: string;
  readonly forceId: string | null;
  readonly status: ControlStatus;
  readonly certainty: Certainty;
  readonly disputed: boolean;
  readonly interval: Interval;
}

/** The order of a timeline: by the first moment at which a state is possible, then by its bounds. */
export function byFirstMoment(a: ControlInterval, b: ControlInterval): number {
  return (
    compare(firstMoment(a), firstMoment(b)) ||
    compare(a.when.endLatest ?? Infinity, b.when.endLatest ?? Infinity) ||
    compare(a.when.startLatest ?? Infinity, b.when.startLatest ?? Infinity) ||
    compare(a.when.endEarliest ?? Infinity, b.when.endEarliest ?? Infinity) ||
    compare(stateKey(a), stateKey(b)) ||
    compare(a.claimIds.join(), b.claimIds.join())
  );
}

function firstMoment({ segments, when }: ControlInterval): number {
  return when.startEarliest ?? segments[0]?.from ?? when.endLatest ?? -Infinity;
}
