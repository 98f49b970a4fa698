import { compare } from '../compare';
import type { PartOf } from '../contradiction/place-tree';
import type { ControlState } from './control-interval';
import { stateKey } from './place-state';

/** A state that a place may have been in, as a whole that it lies in was in it. */
export interface InheritedState<State> {
  readonly wholeId: string;
  readonly state: State;
}

/**
 * The states that a place inherits if its own claims give none. On each line of places that it lies
 * in, the nearest whole with a sure state counts. One for each state, from the nearest whole.
 * UNKNOWN is not inherited.
 */
export function inheritedStates<
  State extends Pick<ControlState, 'forceId' | 'status' | 'certainty'>,
>(
  placeId: string,
  partOf: PartOf,
  statesOf: (wholeId: string) => readonly State[],
): InheritedState<State>[] {
  const found = new Map<string, InheritedState<State>>();
  const seen = new Set([placeId]);
  let level = wholesOf([placeId], partOf, seen);
  while (level.length > 0) {
    const silent = level.filter((wholeId) => {
      const sure = statesOf(wholeId).filter(isSure);
      for (const state of sure) {
        const key = stateKey(state);
        if (!found.has(key)) found.set(key, { wholeId, state });
      }
      return sure.length === 0;
    });
    level = wholesOf(silent, partOf, seen);
  }
  return [...found].sort(([a], [b]) => compare(a, b)).map(([, inherited]) => inherited);
}

/** The places that some lie in directly, by id, each once. */
function wholesOf(placeIds: readonly string[], partOf: PartOf, seen: Set<string>): string[] {
  const wholes = new Set(placeIds.flatMap((id) => partOf.get(id) ?? []));
  const next = [...wholes].filter((id) => !seen.has(id)).sort();
  for (const id of next) seen.add(id);
  return next;
}

function isSure({ certainty, status }: Pick<ControlState, 'certainty' | 'status'>): boolean {
  return (certainty === 'CERTAIN' || certainty === 'CONTINUED') && status !== 'UNKNOWN';
}
