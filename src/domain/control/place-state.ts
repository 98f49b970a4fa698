import type { ControlStatus } from '../control-claim';
import type { TimeRange } from '../time-range';

/** In whose hands a place is. */
export interface PlaceState {
  /** Equal for states that are the same. */
  readonly key: string;
  readonly status: ControlStatus;
  /** Null where nobody holds the place, or nobody is named. Several ids of one force are one id here. */
  readonly forceId: string | null;
}

/** How forces are connected, by the claims that a lens admits. */
export interface Ties {
  /** The id that stands for a force of which several ids are known. */
  idOf(forceId: string): string;
  /** Whether one is a member of the other, or the two are allied, at some moment of a time. */
  areTied(a: string, b: string, time: TimeRange): boolean;
}

/** Every id is a force by itself. */
export const NO_TIES: Ties = { idOf: (forceId) => forceId, areTied: () => false };

const ALWAYS: TimeRange = { from: -Infinity, until: Infinity };

/** The key that two states share when they say the same of a place. */
export function stateKey({ status, forceId }: Omit<PlaceState, 'key'>): string {
  return `${status}|${forceId ?? ''}`;
}

export function placeState(status: ControlStatus, forceId: string | null, ties: Ties): PlaceState {
  const id = forceId === null ? null : ties.idOf(forceId);
  return { key: stateKey({ status, forceId: id }), status, forceId: id };
}

/** Whether some force holds the place, besieged or not. */
export function isHeld({ status }: Pick<PlaceState, 'status'>): boolean {
  return status === 'CONTROLLED' || status === 'BESIEGED';
}

/**
 * Whether a place can be in both states at one time: one force's, besieged or not; a force's and that of one
 * tied to it; a holder whom nobody names may be anyone. Contested and not known go with every state.
 */
export function fit(
  a: Omit<PlaceState, 'key'>,
  b: Omit<PlaceState, 'key'>,
  ties: Ties,
  time: TimeRange = ALWAYS,
): boolean {
  if (isVague(a) || isVague(b)) return true;
  return areOneHolder(a, b, ties, time);
}

/**
 * Whether one state ends where the other is known to have begun. A holder and CONTESTED follow each other as two
 * holders do; not to know ends nothing.
 */
export function succeed(
  a: Omit<PlaceState, 'key'>,
  b: Omit<PlaceState, 'key'>,
  ties: Ties,
  time: TimeRange = ALWAYS,
): boolean {
  if (a.status === 'UNKNOWN' || b.status === 'UNKNOWN') return false;
  return !areOneHolder(a, b, ties, time);
}

function areOneHolder(
  a: Omit<PlaceState, 'key'>,
  b: Omit<PlaceState, 'key'>,
  ties: Ties,
  time: TimeRange,
): boolean {
  if (!isHeld(a) || !isHeld(b)) return a.status === b.status;
  if (a.forceId === null || b.forceId === null || a.forceId === b.forceId) return true;
  return ties.areTied(a.forceId, b.forceId, time);
}

function isVague({ status }: Pick<PlaceState, 'status'>): boolean {
  return status === 'CONTESTED' || status === 'UNKNOWN';
}
