import type { Certainty } from '../../domain/control/control-interval';
import { asOfRange, controlAt } from '../../domain/control/control-at';
import { isLeftOut, type Lens } from '../../domain/control/lens';
import type { When } from '../../domain/when';
import type { Store } from '../connection';
import type { Key } from '../read/list';
import type { ControlIntervalRecord } from '../records';
import { loadTemplate } from '../template';
import { findControlledPlaces } from './find-controlled-places';
import { findLensScope } from './find-lens-scope';
import { placesOfForces } from './find-linked-places';
import { testNear } from './find-places-near';
import { readIn } from './load-control-setting';
import { loadSameForces } from './load-same-forces';
import { loadTimelines } from './load-timelines';
import { keyOfState, type StateFilter } from './states-at';

const FILE = 'find-places-held-before.cypher';
type Until = { readonly until: number | null; readonly within: string | null };
const FIND_AMONG = loadTemplate<Until & { placeIds: readonly string[] }, { id: string }>(
  __dirname,
  FILE,
).write(['AMONG']);
const FIND_ALL = loadTemplate<Until, { id: string }>(__dirname, FILE).write([]);

/** A state, with its place in the list of all: the order of states-at.cypher. */
export interface StateUnderLens {
  readonly key: Key;
  readonly interval: ControlIntervalRecord;
  readonly certainty: Certainty;
  readonly disputed: boolean;
}

/** Places whose states have to be derived under a lens. */
export interface PlacesUnderLens {
  /** Those that may have a state which is asked for, by id. */
  readonly placeIds: readonly string[];
  /** All on which the lens bears, where the graph's own intervals answer for others; null where they answer for none. */
  readonly affected: ReadonlySet<string> | null;
}

const idOf = ({ id }: { readonly id: string }) => id;

/**
 * The places to derive for a question under a lens without stored intervals. They are those that
 * the lens changes, that can have a state before the end of the time asked about, in the area and
 * under the force asked for.
 */
export async function findPlacesUnderLens(
  store: Store,
  at: When,
  { within, near, by }: Omit<StateFilter, 'status'>,
  lens: Lens,
): Promise<PlacesUnderLens> {
  const scope = await findLensScope(store, lens);
  // The graph keeps from when on a place can have had a state by its current claims.
  const until = isLeftOut(lens.knownAsOf) ? asOfRange(at).until : null;
  const among = by === null ? (scope?.placeIds ?? null) : await placesOfForce(store, by);
  const isIn = new Set(scope?.placeIds ?? among);
  const placeIds = among?.filter((id) => isIn.has(id)) ?? null;
  const found = await findHeldBefore(store, placeIds, until, within);
  return {
    placeIds: found.filter(await testNear(store, { within, near })),
    affected: scope?.isLeftAlone === true ? new Set(scope.placeIds) : null,
  };
}

/** Those of some places, or (null) of all, that can have had a state before a moment, or (null) at any time. */
async function findHeldBefore(
  store: Store,
  placeIds: readonly string[] | null,
  until: number | null,
  within: string | null,
): Promise<string[]> {
  if (placeIds !== null) return store.read(FIND_AMONG, { placeIds, until, within }, idOf);
  if (until !== null) return store.read(FIND_ALL, { until, within }, idOf);
  const found: string[] = [];
  for await (const ids of findControlledPlaces(store, { within, near: null })) {
    for (const id of ids) found.push(id);
  }
  return found;
}

/** The places that, as any claim says, a force held, gained or lost, under any id of it. */
async function placesOfForce(store: Store, forceId: string): Promise<string[]> {
  const run = readIn(store);
  const sames = await loadSameForces(run, [forceId]);
  const places = await placesOfForces({ run }, sames.get(forceId) ?? [forceId]);
  return [...new Set([...places.values()].flat())];
}

/** Who held these places at a time under a lens: derived from their claims, so it costs what those claims cost. */
export async function findStatesUnderLens(
  store: Store,
  placeIds: readonly string[],
  at: When,
  lens: Lens,
): Promise<StateUnderLens[]> {
  const timelines = await loadTimelines(store, placeIds, lens);
  return timelines.flatMap(({ intervals }) =>
    controlAt(intervals, at).map(({ placeId, interval, certainty, disputed }) => {
      const key = keyOfState({ placeId, interval, certainty, disputed });
      return { key, interval, certainty, disputed };
    }),
  );
}
