import type { Transaction } from '../connection';
import { loadStatement } from '../statement';
import { type MergedEvent, mergeEventReports, type StoredReport } from './merge-event-reports';

const LOAD_REPORTS = loadStatement<{ eventIds: readonly string[] }, LoadedEvent>(
  __dirname,
  'load-event-reports.cypher',
);
const WRITE_EVENTS = loadStatement<{ events: readonly ({ id: string } & MergedEvent)[] }>(
  __dirname,
  'write-events.cypher',
);
const WITHDRAW_EVENTS = loadStatement<{ ids: readonly string[] }>(
  __dirname,
  'withdraw-events.cypher',
);

interface LoadedEvent {
  readonly id: string;
  readonly placeIds: readonly string[];
  readonly changesHands: boolean;
  readonly reports: readonly StoredReport[];
}

/**
 * Rewrites events from their current reports. An event with none left stays as it last was, but
 * withdrawn, for the claims of the past. Returns the places that events which change who holds
 * ground had or now have: others bear on no derived control.
 */
export async function rebuildEvents(
  transaction: Transaction,
  eventIds: ReadonlySet<string>,
): Promise<ReadonlySet<string>> {
  if (eventIds.size === 0) return new Set();
  const loaded = await transaction.run(LOAD_REPORTS, { eventIds: [...eventIds] }, (row) => row);
  const events = loaded
    .filter(({ reports }) => reports.length > 0)
    .map(({ id, reports }) => ({ id, ...mergeEventReports(reports) }));
  if (events.length > 0) await transaction.run(WRITE_EVENTS, { events });
  const withdrawnIds = loaded.filter(({ reports }) => reports.length === 0).map(({ id }) => id);
  if (withdrawnIds.length > 0) await transaction.run(WITHDRAW_EVENTS, { ids: withdrawnIds });
  const moving = new Set(loaded.filter(({ changesHands }) => changesHands).map(({ id }) => id));
  const placed = [...loaded, ...events].filter(({ id }) => moving.has(id));
  return new Set(placed.flatMap(({ placeIds }) => placeIds));
}
