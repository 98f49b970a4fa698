import { batchesOf } from '../../domain/batches-of';
import type { ControlEvidence } from '../../domain/control/control-evidence';
import { groupBy } from '../../domain/group-by';
import { deriveControlOfReadings, readPlaces } from '../../domain/control/derive-places';
import type { Transaction } from '../connection';
import { findContradictionsOfPlaces } from '../contradiction/kept-contradictions';
import { loadStatement } from '../statement';
import { earliestHold } from './earliest-hold';
import { intervalColumns, type IntervalColumns, intervalId } from './interval-columns';
import { loadControlEvidence } from './load-control-evidence';
import { loadPartOf } from './load-control-setting';
import { loadTies } from './load-ties';
import { disputesBeyond, rebuildConflicts, sortConflicts } from './rebuild-conflicts';
import { rebuildEventDates } from './rebuild-event-dates';
import { rebuildRanges } from './rebuild-ranges';

const FIND_INTERVAL_IDS = loadStatement<{ placeIds: readonly string[] }, { id: string }>(
  __dirname,
  'find-interval-ids.cypher',
);
const DELETE_INTERVALS = loadStatement<{ ids: readonly string[] }>(
  __dirname,
  'delete-intervals.cypher',
);
const WRITE_EARLIEST_HOLD = loadStatement<{
  rows: readonly { placeId: string; from: number | null }[];
}>(__dirname, 'write-earliest-hold.cypher');
const CREATE_INTERVALS = loadStatement<IntervalColumns>(__dirname, 'create-intervals.cypher');

/** Places whose claims are in memory at one time. */
const BATCH = 500;

/**
 * Derives again, from all current claims without a lens, control of these places and of those
 * around and in them. It also derives their contradictions, and the times at which they may have
 * changed hands. Writes what differs from what the graph has. Belongs in the transaction that
 * changed the claims. Places around and in those of `alone` are left as they are. Returns the
 * events that changed who holds these places at another time than the graph had.
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
  const [keptIds, keptConflicts, evidence] = await Promise.all([
    run(FIND_INTERVAL_IDS, { placeIds }, ({ id }) => id),
    findContradictionsOfPlaces(transaction, placeIds),
    loadControlEvidence(run, placeIds),
  ]);
  const setting = { ties: await loadTies(run, evidence), partOf };
  const readings = readPlaces(evidence, setting);
  // A whole is disputed by its other parts too, which are not read: the graph has their contradictions.
  const { own, others } = sortConflicts(keptConflicts, placeIds, partOf);
  const timelines = deriveControlOfReadings(readings, setting, disputesBeyond(others));

  const kept = new Set(keptIds);
  const derived = placeIds
    .flatMap((id) => timelines.get(id) ?? [])
    .map((interval) => ({ ...interval, id: intervalId(interval) }));
  const standing = new Set(derived.map(({ id }) => id));
  const gone = [...kept].filter((id) => !standing.has(id));
  if (gone.length > 0) await run(DELETE_INTERVALS, { ids: gone });
  const added = derived.filter(({ id }) => !kept.has(id));
  if (added.length > 0) await run(CREATE_INTERVALS, intervalColumns(added));
  await writeEarliestHolds(transaction, placeIds, evidence);
  await rebuildConflicts(transaction, own, { evidence, readings, setting });
  await rebuildRanges(transaction, placeIds, evidence);
  return rebuildEventDates(transaction, placeIds, readings);
}

/** Notes from when on places can have had a state, by their current claims. */
async function writeEarliestHolds(
  { run }: Transaction,
  placeIds: readonly string[],
  evidence: readonly ControlEvidence[],
): Promise<void> {
  const byPlace = groupBy(evidence, ({ placeId }) => placeId);
  const rows = placeIds.map((placeId) => {
    const pieces = byPlace.get(placeId);
    return { placeId, from: pieces === undefined ? null : earliestHold(pieces) };
  });
  if (rows.length > 0) await run(WRITE_EARLIEST_HOLD, { rows });
}
