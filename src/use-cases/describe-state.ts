import { compare } from '../domain/compare';
import type { Contradiction } from '../domain/contradiction/contradiction';
import { markName } from '../domain/contradiction/marked-names';
import { toContradiction } from '../domain/contradiction/find-contradictions';
import { stateKey } from '../domain/control/place-state';
import { stateDetails, type StateDetails } from '../domain/control/state-details';
import type { Loaders } from '../store/loaders';
import type { ControlStateAnswer } from './control-state';
import { readPlaceOf } from './read-place';

/** The grounds of an answer, with the contradictions in words. */
export interface DescribedState extends Omit<StateDetails, 'conflicts'> {
  readonly contradictions: readonly Contradiction[];
}

/**
 * An inherited state does not rest on claims of the place itself, and is not used for
 * contradictions.
 */
const INFERRED: DescribedState = {
  ...{ sometime: false, origins: 0, gap: null, affirmedBefore: null, affirmedAfter: null },
  ...{ lastAffirmed: null, age: null, memberIds: [], contradictions: [] },
};

/**
 * The grounds of an answer of control: read from the claims about its place, under the lens that
 * was asked for.
 */
export async function describeState(
  graph: Loaders,
  state: ControlStateAnswer,
): Promise<DescribedState> {
  const { placeId, interval, certainty, at, lens, inferredFrom } = state;
  if (inferredFrom !== null) return INFERRED;
  const place = await readPlaceOf(graph, state);
  if (place === null) throw new Error(`No claim speaks of ${placeId}`);
  const { conflicts, ...details } = stateDetails(place, {
    stateKey: stateKey(interval),
    ...{ certainty, at, longestGap: lens?.longestGap },
  });
  const found = conflicts.map((conflict) => toContradiction(conflict, markName));
  return { ...details, contradictions: found.sort((a, b) => compare(a.id, b.id)) };
}
