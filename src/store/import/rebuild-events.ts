import type { Transaction } from '../connection';
import { loadStatement } from '../statement';
import { mergeEventReports, type StoredReport } from './merge-event-reports';

const LOAD_REPORTS = loadStatement(__dirname, 'load-event-reports.cypher');
const WRITE_EVENTS = loadStatement(__dirname, 'write-events.cypher');
const WITHDRAW_EVENTS = loadStatement(__dirname, 'withdraw-events.cypher');

interface LoadedEvent {
  readonly id: string;
  readonly placeIds: readonly string[];
  readonly reports: readonly StoredReport[];
}

/**
 * Writes events anew from their current reports; an event with none left stays as it was last,
 * withdrawn, for the claims of the past. Returns the places that the events had or now have.
 */
export async function rebuildEvents(
  transaction: Transaction,
  eventIds: ReadonlySet<string>,
): Promise<ReadonlySet<string>> {
  if (eventIds.size === 0) return new Set();
  const loaded = await transaction.run(
    LOAD_REPORTS,
    { eventIds: [...eventIds] },
    (row: LoadedEvent) => row,
  );
  const events = loaded
    .filter(({ reports }) => reports.length > 0)
    .map(({ id, reports }) => ({ id, ...mergeEventReports(reports) }));
  if (events.length > 0) await transaction.run(WRITE_EVENTS, { events });
  const withdrawnIds = loaded.filter(({ reports }) => reports.length === 0).map(({ id }) => id);
  if (withdrawnIds.length > 0) await transaction.run(WITHDRAW_EVENTS, { ids: withdrawnIds });
  return new Set([...loaded, ...events].flatMap(({ placeIds }) => placeIds));
}
