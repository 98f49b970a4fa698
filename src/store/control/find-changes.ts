import { setImmediate } from 'node:timers/promises';
import type { Area } from '../../domain/area';
import { batchesOf } from '../../domain/batches-of';
import { partWholeConflicts } from '../../domain/contradiction/part-whole';
import type { PartOf } from '../../domain/contradiction/place-tree';
import { changesOfHands, type ChangeOfHands } from '../../domain/control/changes-of-hands';
import type { ControlEvidence } from '../../domain/control/control-evidence';
import { partsAndWholes } from '../../domain/control/derive-places';
import { isLeftOut, type Lens } from '../../domain/control/lens';
import type { Ties } from '../../domain/control/place-state';
import { readControl, type ControlReading } from '../../domain/control/read-control';
import { groupBy } from '../../domain/group-by';
import { overlaps, type TimeRange } from '../../domain/time-range';
import type { Store } from '../connection';
import { loadStatement } from '../statement';
import { testNear } from './find-places-near';
import { findControlledPlaces } from './find-controlled-places';
import { type ForkSearch, searchForks } from './interval-tree';
import { loadControlEvidence } from './load-control-evidence';
import { loadPartOf, readIn } from './load-control-setting';
import { loadPlaceEvidence } from './load-place-evidence';
import { loadTies } from './load-ties';

const FIND_CHANGING_PLACES = loadStatement<ForkSearch & { within: string | null }, { id: string }>(
  __dirname,
  'find-changing-places.cypher',
);

/** Places whose claims are in memory at one time. */
const BATCH = 500;

/**
 * The changes of control that may lie in a time, in any order. They are read from the claims of the
 * places for which some claim gives a change in it. Null is no lens.
 */
export async function findChanges(
  store: Store,
  time: TimeRange,
  area: Area,
  lens: Lens | null,
): Promise<ChangeOfHands[]> {
  const changes: ChangeOfHands[] = [];
  for await (const placeIds of findChangingPlaces(store, time, area, lens)) {
    for (const change of await findChangesOf(store, placeIds, time, lens)) changes.push(change);
  }
  return changes;
}

/** The changes of control of some places that may lie in a time, place by place. */
export async function findChangesOf(
  store: Store,
  placeIds: readonly string[],
  time: TimeRange,
  lens: Lens | null,
): Promise<ChangeOfHands[]> {
  const changes: ChangeOfHands[] = [];
  for await (const change of changesOf(store, placeIds, lens)) {
    if (change.dates.some((date) => overlaps(date, time))) changes.push(change);
  }
  return changes;
}

/**
 * The places of an area that may have changed hands in a time: batches, by id. The graph keeps when that may be by
 * current claims alone: for what was known once, all places are read.
 */
export async function* findChangingPlaces(
  store: Store,
  time: TimeRange,
  area: Area,
  lens: Lens | null,
): AsyncGenerator<readonly string[]> {
  if (!isLeftOut(lens?.knownAsOf)) {
    yield* findControlledPlaces(store, area);
    return;
  }
  const changing = await store.read(
    FIND_CHANGING_PLACES,
    { ...searchForks(time), within: area.within },
    ({ id }) => id,
  );
  yield* batchesOf(changing.filter(await testNear(store, area)), BATCH);
}

async function* changesOf(
  store: Store,
  placeIds: readonly string[],
  lens: Lens | null,
): AsyncGenerator<ChangeOfHands> {
  const { evidence, ties, partOf } = await loadEvidence(store, placeIds, lens);
  const readings = new Map<string, ControlReading>();
  for (const [placeId, pieces] of groupBy(evidence, (piece) => piece.placeId)) {
    readings.set(placeId, readControl(pieces, ties));
    // Others are served between two places.
    await setImmediate();
  }
  const partWhole = groupBy(
    [...partsAndWholes(readings, partOf)]
      .flatMap((pair) => partWholeConflicts(pair, ties))
      .flatMap((conflict) => conflict.placeIds.map((placeId) => ({ placeId, conflict }))),
    ({ placeId }) => placeId,
  );
  const longestGap = lens?.longestGap ?? undefined;
  for (const placeId of placeIds) {
    const reading = readings.get(placeId);
    if (reading === undefined) continue;
    const conflicts = partWhole.get(placeId)?.map(({ conflict }) => conflict);
    yield* changesOfHands(placeId, reading, { ties, longestGap, partWhole: conflicts });
  }
}

/** The evidence of these places and of those around and in them. Fields that only a lens looks at are read only with a lens. */
async function loadEvidence(
  store: Store,
  placeIds: readonly string[],
  lens: Lens | null,
): Promise<{ evidence: readonly ControlEvidence[]; ties: Ties; partOf: PartOf }> {
  if (lens !== null) {
    const { evidence, setting } = await loadPlaceEvidence(store, placeIds, lens);
    return { evidence, ...setting };
  }
  const run = readIn(store);
  const partOf = await loadPartOf(run, placeIds);
  const evidence = await loadControlEvidence(run, [...new Set([...placeIds, ...partOf.keys()])]);
  return { evidence, partOf, ties: await loadTies(run, evidence) };
}
