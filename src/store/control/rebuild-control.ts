import { batchesOf } from '../../domain/batches-of';
import { deriveControlOfReadings, readPlaces } from '../../domain/control/derive-places';
import type { Transaction } from '../connection';
import { loadStatement } from '../statement';
import { intervalRow } from './interval-row';
import { loadControlEvidence } from './load-control-evidence';
import { loadPartOf } from './load-control-setting';
import { loadTies } from './load-ties';
import { rebuildEventDates } from './rebuild-event-dates';
import { rebuildRanges } from './rebuild-ranges';

const FIND_INTERVAL_IDS = loadStatement(__dirname, 'find-interval-ids.cypher');
const DELETE_INTERVALS = loadStatement(__dirname, 'delete-intervals.cypher');
const CREATE_INTERVALS = loadStatement(__dirname, 'create-intervals.cypher');

/** Places whose claims are in memory at one time. */
const BATCH = 500;

/**
 * Derives anew, from all current claims and no lens, who held these places and those around and in them, and
 * when they may have changed hands. Writes what differs from what the graph has. Belongs in the transaction that
 * changed the claims. Places around and in those of `alone` are left as they are. Returns the events that changed who
 * holds these places at another time than the graph had.
 */
export async function rebuildControl(
  transaction: Transaction,
  touchedIds: readonly string[],
  alone: readonly string[] = [],
): Promise<string[]> {
  const eventIds: string[][] = [];
  for (const batch of batchesOf(touchedIds, BATCH)) {
    eventIds.push(await rebuildBatch(transaction, batch, []));
  }
  if (alone.length > 0) eventIds.push(await rebuildBatch(transaction, [], alone));
  return [...new Set(eventIds.flat())];
}

async function rebuildBatch(
  transaction: Transaction,
  touchedIds: readonly string[],
  alone: readonly string[],
): Promise<string[]> {
  const { run } = transaction;
  const partOf =
    touchedIds.length === 0 ? new Map<string, never>() : await loadPartOf(run, touchedIds);
  const placeIds = [...new Set([...touchedIds, ...alone, ...partOf.keys()])];
  // A whole is disputed by its other parts too.
  const isTouched = new Set(touchedIds);
  const others = placeIds.filter((id) => !isTouched.has(id));
  const around = others.length === 0 ? partOf : await loadPartOf(run, placeIds);
  const [keptIds, evidence] = await Promise.all([
    run(FIND_INTERVAL_IDS, { placeIds }, ({ id }: { id: string }) => id),
    loadControlEvidence(run, [...new Set([...placeIds, ...around.keys()])]),
  ]);
  const setting = { ties: await loadTies(run, evidence), partOf: around };
  const readings = readPlaces(evidence, setting);
  const timelines = deriveControlOfReadings(readings, setting);

  const kept = new Set(keptIds);
  const derived = placeIds.flatMap((id) => timelines.get(id) ?? []).map(intervalRow);
  const standing = new Set(derived.map(({ id }) => id));
  const gone = [...kept].filter((id) => !standing.has(id));
  if (gone.length > 0) await run(DELETE_INTERVALS, { ids: gone });
  const added = derived.filter(({ id }) => !kept.has(id));
  if (added.length > 0) await run(CREATE_INTERVALS, { rows: added });
  await rebuildRanges(transaction, placeIds, evidence);
  return rebuildEventDates(transaction, placeIds, readings);
}
