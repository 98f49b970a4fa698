import type { Certainty } from '../domain/control/control-interval';
import type { Lens } from '../domain/control/lens';
import type { PlaceState } from '../domain/control/place-state';
import type { TimeRange } from '../domain/time-range';
import type { ControlIntervalRecord } from '../store/records';

/** Who held a place at the time that was asked about, and how sure that is. */
export interface ControlStateAnswer {
  readonly placeId: string;
  /** For an inherited state, the interval of the larger place. */
  readonly interval: ControlIntervalRecord;
  readonly certainty: Certainty;
  /** A contradiction that is STRICT bears on it then. */
  readonly disputed: boolean;
  /** The time that was asked about, and under which lens. */
  readonly at: TimeRange;
  readonly lens: Lens | null;
  /** The larger place that it is inherited from; null if the place's own claims give it. */
  readonly inferredFrom: string | null;
  /** For an answer that leaves claims out: the ids of those claims. */
  readonly without?: ReadonlySet<string>;
}

/** The state itself. */
export function stateOf({ interval }: ControlStateAnswer): Omit<PlaceState, 'key'> {
  return { status: interval.status, forceId: interval.forceId };
}
