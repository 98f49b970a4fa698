import { batchesOf } from '../../domain/batches-of';
import type { ControlEvidence } from '../../domain/control/control-evidence';
import type { ControlInterval } from '../../domain/control/control-interval';
import { groupBy } from '../../domain/group-by';
import {
  type ControlSetting,
  deriveControlOfReadings,
  readPlaces,
} from '../../domain/control/derive-places';
import type { Transaction } from '../connection';
import {
  type ChangedContradictions,
  findContradictionsOfPlaces,
  type KeptConflict,
  writeContradictions,
} from '../contradiction/kept-contradictions';
import { loadStatement } from '../statement';
import { earliestHold } from './earliest-hold';
import { intervalColumns, type IntervalColumns, intervalId } from './interval-columns';
import { loadControlEvidence } from './load-control-evidence';
import { loadPartOf } from './load-control-setting';
import { loadTies } from './load-ties';
import { changedConflicts, disputesBeyond, sortConflicts } from './rebuild-conflicts';
import {
  changedEventDates,
  type KeptEventDate,
  findEventDates,
  writeEventDates,
} from './rebuild-event-dates';
import {
  type ChangedRanges,
  changedRanges,
  findRanges,
  type KeptRange,
  writeRanges,
} from './rebuild-ranges';

const FIND_INTERVAL_IDS = loadStatement<{ placeIds: readonly string[] }, { id: string }>(
  __dirname,
  'find-interval-ids.cypher',
);
const DELETE_INTERVALS = loadStatement<{ ids: readonly string[] }>(
  __dirname,
  'delete-intervals.cypher',
);
const WRITE_EARLIEST_HOLD = loadStatement<{ rows: readonly EarliestHold[] }>(
  __dirname,
  'write-earliest-hold.cypher',
);
const CREATE_INTERVALS = loadStatement<IntervalColumns>(__dirname, 'create-intervals.cypher');

/** Places whose claims are in memory at one time. */
export const PLACES_TOGETHER = 500;

/** Why some places were held as they were, and what the graph keeps of that. */
export interface ControlBasis {
  readonly placeIds: readonly string[];
  readonly evidence: readonly ControlEvidence[];
  readonly setting: ControlSetting;
  readonly kept: {
    readonly intervalIds: readonly string[];
    readonly conflicts: readonly KeptConflict[];
    readonly ranges: readonly KeptRange[];
    readonly eventDates: readonly KeptEventDate[];
  };
}

/** The differences between control as it is derived and as the graph keeps it. */
export interface ChangedControl {
  readonly goneIds: readonly string[];
  /** Null where none is new. */
  readonly added: IntervalColumns | null;
  readonly earliestHolds: readonly EarliestHold[];
  readonly conflicts: ChangedContradictions;
  readonly ranges: ChangedRanges;
  readonly eventDates: readonly KeptEventDate[];
}

/** From when on a place can have had a state, by its current claims; null where none speaks of it. */
type EarliestHold = { readonly placeId: string; readonly from: number | null };

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
  const rebuild = async (touched: readonly string[], left: readonly string[]) => {
    const basis = await loadControlBasis(transaction, touched, left);
    eventIds.push(await writeControl(transaction, changedControl(basis)));
  };
  for (const batch of batchesOf(touchedIds, PLACES_TOGETHER)) await rebuild(batch, []);
  if (alone.length > 0) await rebuild([], alone);
  return [...new Set(eventIds.flat())];
}

/** Loads all that control of these places, and of those around and in them, is derived from. */
export async function loadControlBasis(
  transaction: Transaction,
  touchedIds: readonly string[],
  alone: readonly string[] = [],
): Promise<ControlBasis> {
  const { run } = transaction;
  const partOf =
    touchedIds.length === 0 ? new Map<string, never>() : await loadPartOf(run, touchedIds);
  const placeIds = [...new Set([...touchedIds, ...alone, ...partOf.keys()])];
  const [intervalIds, conflicts, ranges, eventDates, evidence] = await Promise.all([
    run(FIND_INTERVAL_IDS, { placeIds }, ({ id }) => id),
    findContradictionsOfPlaces(transaction, placeIds),
    findRanges(transaction, placeIds),
    findEventDates(transaction, placeIds),
    loadControlEvidence(run, placeIds),
  ]);
  return {
    placeIds,
    evidence,
    setting: { ties: await loadTies(run, evidence), partOf },
    kept: { intervalIds, conflicts, ranges, eventDates },
  };
}

/** Derives control, and compares it with what the graph keeps. */
export function changedControl({
  placeIds,
  evidence,
  setting,
  kept,
}: ControlBasis): ChangedControl {
  const readings = readPlaces(evidence, setting);
  // A whole is disputed by its other parts too, which are not read: the graph has their contradictions.
  const { own, others } = sortConflicts(kept.conflicts, placeIds, setting.partOf);
  const timelines = deriveControlOfReadings(readings, setting, disputesBeyond(others));
  const byPlace = groupBy(evidence, ({ placeId }) => placeId);
  return {
    ...changedIntervals(kept.intervalIds, placeIds, timelines),
    earliestHolds: placeIds.map((placeId) => {
      const pieces = byPlace.get(placeId);
      return { placeId, from: pieces === undefined ? null : earliestHold(pieces) };
    }),
    conflicts: changedConflicts(own, { evidence, readings, setting }),
    ranges: changedRanges(kept.ranges, placeIds, byPlace),
    eventDates: changedEventDates(kept.eventDates, placeIds, readings),
  };
}

function changedIntervals(
  keptIds: readonly string[],
  placeIds: readonly string[],
  timelines: ReadonlyMap<string, readonly ControlInterval[]>,
): Pick<ChangedControl, 'goneIds' | 'added'> {
  const derived = placeIds
    .flatMap((id) => timelines.get(id) ?? [])
    .map((interval) => ({ ...interval, id: intervalId(interval) }));
  const [kept, standing] = [new Set(keptIds), new Set(derived.map(({ id }) => id))];
  const added = derived.filter(({ id }) => !kept.has(id));
  return {
    goneIds: [...kept].filter((id) => !standing.has(id)),
    added: added.length > 0 ? intervalColumns(added) : null,
  };
}

/**
 * Writes what differs. Returns the events that changed who holds these places at another time than the graph
 * had. None of the statements waits for the one before it.
 */
export async function writeControl(
  transaction: Transaction,
  { goneIds, added, earliestHolds, conflicts, ranges, eventDates }: ChangedControl,
): Promise<string[]> {
  const { run } = transaction;
  await Promise.all([
    goneIds.length > 0 && run(DELETE_INTERVALS, { ids: goneIds }),
    added !== null && run(CREATE_INTERVALS, added),
    earliestHolds.length > 0 && run(WRITE_EARLIEST_HOLD, { rows: earliestHolds }),
    writeContradictions(transaction, conflicts),
    writeRanges(transaction, ranges),
    writeEventDates(transaction, eventDates),
  ]);
  return eventDates.map(({ eventId }) => eventId);
}
