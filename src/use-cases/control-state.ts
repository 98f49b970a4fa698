import type { Certainty } from '../domain/control/control-interval';
import type { Lens } from '../domain/control/lens';
import type { PlaceState } from '../domain/control/place-state';
import type { TimeRange } from '../domain/time-range';
import type { ControlIntervalRecord } from '../store/records';

/** Who held a place at the time that was asked about, and how sure that is. */
export interface ControlStateAnswer {
  readonly placeId: string;
  /** Where it is inherited, that of the whole. */
  readonly interval: ControlIntervalRecord;
  readonly certainty: Certainty;
  /** A contradiction that is STRICT bears on it then. */
  readonly disputed: boolean;
  /** The time that was asked about, and under which lens. */
  readonly at: TimeRange;
  readonly lens: Lens | null;
  /** The whole that it is inherited from; null for what the place's own claims give. */
  readonly inferredFrom: string | null;
  /** Claims without which it would be so; absent where it is so. */
  readonly without?: ReadonlySet<string>;
}

/** The state itself. */
export function stateOf({ interval }: ControlStateAnswer): Omit<PlaceState, 'key'> {
  return { status: interval.status, forceId: interval.forceId };
}
