import { eventDates } from '../../domain/control/event-dates';
import type { ControlReading } from '../../domain/control/read-control';
import type { Transaction } from '../connection';
import { loadStatement } from '../statement';

const FIND_EVENT_DATES = loadStatement<{ placeIds: readonly string[] }, Row>(
  __dirname,
  'find-event-dates.cypher',
);
const WRITE_EVENT_DATES = loadStatement<{
  rows: readonly {
    placeId: string;
    eventId: string;
    earliest: number | null;
    latest: number | null;
    claimIds: readonly string[] | null;
  }[];
}>(__dirname, 'write-event-dates.cypher');

/** When an event changed who holds a place; all null where nothing dates it. */
interface Row {
  readonly placeId: string;
  readonly eventId: string;
  readonly earliest: number | null;
  readonly latest: number | null;
  readonly claimIds: readonly string[] | null;
}

/**
 * Writes what differs, from what the graph keeps, of when events changed who holds these places. Returns the events of
 * which something differs.
 */
export async function rebuildEventDates(
  { run }: Transaction,
  placeIds: readonly string[],
  readings: ReadonlyMap<string, ControlReading>,
): Promise<string[]> {
  const kept = await run(FIND_EVENT_DATES, { placeIds }, (row): Row => ({ ...row }));
  const rows = placeIds.flatMap((placeId) => {
    const reading = readings.get(placeId);
    if (reading === undefined) return [];
    return eventDates(placeId, reading).map(({ eventId, time, claimIds }): Row => {
      return { placeId, eventId, ...time, claimIds };
    });
  });
  const [known, standing] = [new Set(kept.map(contentOf)), new Set(rows.map(keyOf))];
  const changed = [
    ...kept
      .filter((row) => !standing.has(keyOf(row)))
      .map((row): Row => ({ ...row, earliest: null, latest: null, claimIds: null })),
    ...rows.filter((row) => !known.has(contentOf(row))),
  ];
  if (changed.length > 0)
    await run(WRITE_EVENT_DATES, { rows: changed.map((row) => ({ ...row })) });
  return changed.map(({ eventId }) => eventId);
}

function keyOf({ placeId, eventId }: Row): string {
  return `${placeId} ${eventId}`;
}

function contentOf(row: Row): string {
  return [keyOf(row), row.earliest, row.latest, ...(row.claimIds ?? [])].join(' ');
}
