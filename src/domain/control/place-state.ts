import type { ControlStatus } from '../control-claim';
import { meets, without, type RangeSet } from '../range-set';
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
  /** When one is a member of the other, or the two are allied: no contradiction if both hold a place then. */
  tiedTime(a: string, b: string): RangeSet;
  /** When the one is a member of the other, directly or through others. */
  memberTime(memberId: string, wholeId: string): RangeSet;
}

/** Every id is a force by itself. */
export const NO_TIES: Ties = {
  idOf: (forceId) => forceId,
  tiedTime: () => [],
  memberTime: () => [],
};

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
 * Whether a place can be in both states at some moment of a time. It can if they are of one force,
 * besieged or not, or of two forces tied then. A holder without a name may be anyone. Contested and
 * not known go with every state.
 */
export function fit(
  a: Omit<PlaceState, 'key'>,
  b: Omit<PlaceState, 'key'>,
  ties: Ties,
  time: TimeRange,
): boolean {
  return fitAlways(a, b) || meets(tiedTime(a, b, ties), time);
}

/** The same, whatever ties the two have and at any time. */
export function fitAlways(a: Omit<PlaceState, 'key'>, b: Omit<PlaceState, 'key'>): boolean {
  return isVague(a) || isVague(b) || areOneHolder(a, b);
}

/**
 * Whether one state ends where the other is known to have begun. A holder and CONTESTED follow each
 * other as two holders do. UNKNOWN ends no state, and two forces that are tied at some moment of
 * the time do not end each other.
 */
export function succeed(
  a: Omit<PlaceState, 'key'>,
  b: Omit<PlaceState, 'key'>,
  ties: Ties,
  time: TimeRange,
): boolean {
  return succeedUntied(a, b) && !meets(tiedTime(a, b, ties), time);
}

/** The moments of some at which being in one state ends being in the other. */
export function timeOfSuccession(
  a: Omit<PlaceState, 'key'>,
  b: Omit<PlaceState, 'key'>,
  ties: Ties,
  times: RangeSet,
): RangeSet {
  return succeedUntied(a, b) ? without(times, tiedTime(a, b, ties)) : [];
}

/** When the holders of two states are tied. */
export function tiedTime(
  a: Omit<PlaceState, 'key'>,
  b: Omit<PlaceState, 'key'>,
  ties: Ties,
): RangeSet {
  const isPair = isHeld(a) && isHeld(b) && a.forceId !== null && b.forceId !== null;
  return isPair && a.forceId !== b.forceId ? ties.tiedTime(a.forceId!, b.forceId!) : [];
}

/** Those of some states that a member of a state's holder holds then. */
export function membersAmong<State extends Omit<PlaceState, 'key'>>(
  states: readonly State[],
  whole: Omit<PlaceState, 'key'>,
  ties: Ties,
  time: TimeRange,
): State[] {
  const { forceId } = whole;
  if (!isHeld(whole) || forceId === null) return [];
  return states.filter(
    (state) =>
      isHeld(state) &&
      state.forceId !== null &&
      state.forceId !== forceId &&
      meets(ties.memberTime(state.forceId, forceId), time),
  );
}

/** Whether one state ends where the other has begun, of holders that are not tied. */
export function succeedUntied(a: Omit<PlaceState, 'key'>, b: Omit<PlaceState, 'key'>): boolean {
  return a.status !== 'UNKNOWN' && b.status !== 'UNKNOWN' && !areOneHolder(a, b);
}

function areOneHolder(a: Omit<PlaceState, 'key'>, b: Omit<PlaceState, 'key'>): boolean {
  if (!isHeld(a) || !isHeld(b)) return a.status === b.status;
  return a.forceId === null || b.forceId === null || a.forceId === b.forceId;
}

function isVague({ status }: Pick<PlaceState, 'status'>): boolean {
  return status === 'CONTESTED' || status === 'UNKNOWN';
}
