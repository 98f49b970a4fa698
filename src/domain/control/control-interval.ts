import type { ControlStatus } from '../control-claim';
import type { TimeRange } from '../time-range';
import type { When } from '../when';
import { compare } from '../compare';

/**
 * A stretch of time in which, as its claims say, a place was in one state. Derived under a lens, never
 * edited. The three ranges answer as-of questions without looking at any other interval.
 */
export interface ControlInterval {
  readonly placeId: string;
  readonly forceId: string | null;
  readonly status: ControlStatus;
  /** Exact bounds; `edtf` is as written where all its claims say just that, else the narrowest that covers them. */
  readonly when: When;
  /** Under this lens, claims disagree about some of this time. */
  readonly disputed: boolean;
  readonly startedByEventId: string | null;
  readonly endedByEventId: string | null;
  /** The claims that it stands on, sorted; never empty. */
  readonly claimIds: readonly string[];
  /** How many independent origins those claims have. */
  readonly origins: number;
  /** From the latest start to the earliest end; null where there is no such moment. */
  readonly certain: TimeRange | null;
  /** From the earliest start to the latest end, as far as any of its claims speak; holds `certain`. */
  readonly possible: TimeRange | null;
  /** Where nothing newer is known; null unless the end is unknown. Its `until` is always Infinity. */
  readonly lastKnown: TimeRange | null;
}

export const CERTAINTIES = ['CERTAIN', 'POSSIBLE', 'LAST_KNOWN'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** Who held a place at some time, and how sure that is. */
export interface ControlState<Interval = ControlInterval> {
  readonly placeId: string;
  readonly forceId: string | null;
  readonly status: ControlStatus;
  readonly certainty: Certainty;
  readonly interval: Interval;
}

/** What two intervals share when they say the same of a place. */
export function stateKey(state: {
  readonly status: ControlStatus;
  readonly forceId: string | null;
}): string {
  return `${state.status}|${state.forceId ?? ''}`;
}

/** The order of a timeline: by the first moment at which a state is possible, then by its bounds. */
export function byTime(a: ControlInterval, b: ControlInterval): number {
  return (
    compare(firstMoment(a), firstMoment(b)) ||
    compare(a.when.endLatest ?? Infinity, b.when.endLatest ?? Infinity) ||
    compare(a.when.startLatest ?? Infinity, b.when.startLatest ?? Infinity) ||
    compare(a.when.endEarliest ?? Infinity, b.when.endEarliest ?? Infinity) ||
    compare(stateKey(a), stateKey(b)) ||
    compare(a.claimIds.join(), b.claimIds.join())
  );
}

function firstMoment({ possible, when }: ControlInterval): number {
  return possible?.from ?? when.endLatest ?? -Infinity;
}
