import type { LogEntry } from './log-entry';
import type { When } from './when';

export const CONTROL_STATUSES = [
  'CONTROLLED',
  'CONTESTED',
  'BESIEGED',
  'UNCONTROLLED',
  'UNKNOWN',
] as const;
export type ControlStatus = (typeof CONTROL_STATUSES)[number];

/**
 * One claim's statement of who held a place. An EDTF interval is a spell; any other time is an
 * observation.
 */
export interface ControlClaim {
  /** `control:<document>:<number>` */
  readonly id: string;
  readonly placeId: string;
  /** Null where nobody holds the place, or nobody is named. */
  readonly forceId: string | null;
  readonly status: ControlStatus;
  readonly when: When;
  /** Set for a row of a log of changes only. A lens cuts its `when` by `spellKnownAt`. */
  readonly log?: LogEntry;
}
