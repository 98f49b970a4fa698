import { setImmediate as nextTurn } from 'node:timers/promises';
import { changesOfHands, type ChangeOfHands } from '../../domain/control/changes-of-hands';
import type { ControlEvidence } from '../../domain/control/control-evidence';
import { cutLogs } from '../../domain/control/cut-logs';
import { applyLens, type Lens } from '../../domain/control/lens';
import type { Ties } from '../../domain/control/place-state';
import { readControl } from '../../domain/control/read-control';
import { Sides } from '../../domain/control/sides';
import { groupBy } from '../../domain/group-by';
import { overlaps, type TimeRange } from '../../domain/time-range';
import type { Store } from '../connection';
import { loadStatement } from '../statement';
import { findControlledPlaces } from './find-controlled-places';
import { searchForks } from './interval-tree';
import { loadControlEvidence, loadTracedEvidence } from './load-control-evidence';
import { readIn } from './load-control-setting';
import { loadSides } from './load-sides';
import { loadTies, loadTiesUnder } from './load-ties';

const FIND_CHANGING_PLACES = loadStatement(__dirname, 'find-changing-places.cypher');

/** Places whose claims are in memory at one time. */
const BATCH = 500;

/**
 * The changes of control that may lie in a time, in any order: read from the claims of the places for which some
 * claim gives a change then. Null is no lens.
 */
export async function findChanges(
  store: Store,
  time: TimeRange,
  within: string | null,
  lens: Lens | null,
): Promise<ChangeOfHands[]> {
  const changes: ChangeOfHands[] = [];
  for await (const placeIds of placesToRead(store, time, within, lens)) {
    for await (const change of changesOf(store, placeIds, lens)) {
      if (overlaps(change.time, time)) changes.push(change);
    }
  }
  return changes;
}

/** The graph keeps when places may have changed by current claims alone: for what was known once, all are read. */
async function* placesToRead(
  store: Store,
  time: TimeRange,
  within: string | null,
  lens: Lens | null,
): AsyncGenerator<readonly string[]> {
  if (typeof lens?.knownAsOf === 'number') {
    yield* findControlledPlaces(store, within);
    return;
  }
  const { before, after, first, last } = searchForks(time);
  const ids = await store.read(
    FIND_CHANGING_PLACES,
    {
      ...{ from: time.from, until: time.until, within },
      ...{ forksBefore: before, forksAfter: after, firstFork: first, lastFork: last },
    },
    ({ id }: { id: string }) => id,
  );
  for (let at = 0; at < ids.length; at += BATCH) yield ids.slice(at, at + BATCH);
}

async function* changesOf(
  store: Store,
  placeIds: readonly string[],
  lens: Lens | null,
): AsyncGenerator<ChangeOfHands> {
  const { evidence, ties } = await loadEvidence(store, placeIds, lens);
  const longestGap = lens?.longestGap ?? undefined;
  for (const [placeId, pieces] of groupBy(evidence, (piece) => piece.placeId)) {
    yield* changesOfHands(placeId, readControl(pieces, ties), ties, longestGap);
    // Others are served between two places.
    await nextTurn();
  }
}

/** Fields that only a lens looks at are read only with a lens. */
async function loadEvidence(
  store: Store,
  placeIds: readonly string[],
  lens: Lens | null,
): Promise<{ evidence: readonly ControlEvidence[]; ties: Ties }> {
  if (lens === null) {
    const evidence = await loadControlEvidence(readIn(store), placeIds);
    return { evidence, ties: await loadTies(readIn(store), evidence) };
  }
  const all = await loadTracedEvidence(store, placeIds, lens);
  const knownAsOf = lens.knownAsOf ?? null;
  const sides = lens.againstInterest ? await loadSides(store, knownAsOf) : new Sides([]);
  const ties = await loadTiesUnder(store, all, lens);
  return { evidence: cutLogs(applyLens(all, lens, sides, ties), lens), ties };
}
