import { deriveControlOfPlaces } from '../../domain/control/derive-places';
import { Sides } from '../../domain/control/sides';
import type { Transaction } from '../connection';
import { loadStatement } from '../statement';
import { intervalRow } from './interval-row';
import { loadControlEvidence } from './load-control-evidence';
import { hasPartsAndWholes, loadPartOf, loadTies } from './load-control-setting';
import { loadSidesBy } from './load-sides';
import { rebuildChangeRanges } from './rebuild-change-ranges';

const FIND_INTERVAL_IDS = loadStatement(__dirname, 'find-interval-ids.cypher');
const DELETE_INTERVALS = loadStatement(__dirname, 'delete-intervals.cypher');
const CREATE_INTERVALS = loadStatement(__dirname, 'create-intervals.cypher');

/**
 * Derives anew, from all current claims and no lens, who held these places and those around and in them, and
 * when they may have changed hands. Writes what differs from what the graph has. Belongs in the transaction that changed the claims.
 */
export async function rebuildControl(
  transaction: Transaction,
  touchedIds: readonly string[],
): Promise<void> {
  if (touchedIds.length === 0) return;
  const { run } = transaction;
  const partOf = await loadPartOf(run, touchedIds);
  const placeIds = [...new Set([...touchedIds, ...partOf.keys()])];
  // A whole is disputed by its other parts too.
  const isTouched = new Set(touchedIds);
  const others = placeIds.filter((id) => !isTouched.has(id));
  const around = others.length === 0 ? partOf : await loadPartOf(run, placeIds);
  const [keptIds, evidence] = await Promise.all([
    run(FIND_INTERVAL_IDS, { placeIds }, ({ id }: { id: string }) => id),
    loadControlEvidence(run, [...new Set([...placeIds, ...around.keys()])]),
  ]);
  const ties = await loadTies(run, evidence);
  const sides = hasPartsAndWholes(evidence, around) ? await loadSidesBy(run, null) : NO_SIDES;
  const timelines = deriveControlOfPlaces(evidence, { ties, sides, partOf: around });

  const kept = new Set(keptIds);
  const derived = placeIds.flatMap((id) => timelines.get(id) ?? []).map(intervalRow);
  const standing = new Set(derived.map(({ id }) => id));
  const gone = [...kept].filter((id) => !standing.has(id));
  if (gone.length > 0) await run(DELETE_INTERVALS, { ids: gone });
  const added = derived.filter(({ id }) => !kept.has(id));
  if (added.length > 0) await run(CREATE_INTERVALS, { rows: added });
  await rebuildChangeRanges(transaction, placeIds, evidence);
}

const NO_SIDES = new Sides([]);
