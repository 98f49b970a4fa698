import { eventDates } from '../../domain/control/event-dates';
import type { ControlReading } from '../../domain/control/read-control';
import type { Transaction } from '../connection';
import { loadStatement } from '../statement';

const FIND_EVENT_DATES = loadStatement<{ placeIds: readonly string[] }, KeptEventDate>(
  __dirname,
  'find-event-dates.cypher',
);
const WRITE_EVENT_DATES = loadStatement<{ rows: readonly KeptEventDate[] }>(
  __dirname,
  'write-event-dates.cypher',
);

/** When an event changed who holds a place; all null where nothing dates it. */
export type KeptEventDate = {
  readonly placeId: string;
  readonly eventId: string;
  readonly earliest: number | null;
  readonly latest: number | null;
  readonly claimIds: readonly string[] | null;
};

/** When events changed who holds these places, as the graph keeps it. */
export function findEventDates(
  { run }: Transaction,
  placeIds: readonly string[],
): Promise<KeptEventDate[]> {
  return run(FIND_EVENT_DATES, { placeIds }, (row) => ({ ...row }));
}

/** The differences between those dates and those that are derived. */
export function changedEventDates(
  kept: readonly KeptEventDate[],
  placeIds: readonly string[],
  readings: ReadonlyMap<string, ControlReading>,
): KeptEventDate[] {
  const rows = placeIds.flatMap((placeId) => {
    const reading = readings.get(placeId);
    if (reading === undefined) return [];
    return eventDates(placeId, reading).map(({ eventId, time, claimIds }): KeptEventDate => {
      return { placeId, eventId, ...time, claimIds };
    });
  });
  const [known, standing] = [new Set(kept.map(contentOf)), new Set(rows.map(keyOf))];
  return [
    ...kept
      .filter((row) => !standing.has(keyOf(row)))
      .map((row): KeptEventDate => ({ ...row, earliest: null, latest: null, claimIds: null })),
    ...rows.filter((row) => !known.has(contentOf(row))),
  ];
}

export async function writeEventDates(
  { run }: Transaction,
  changed: readonly KeptEventDate[],
): Promise<void> {
  if (changed.length > 0) await run(WRITE_EVENT_DATES, { rows: changed });
}

function keyOf({ placeId, eventId }: KeptEventDate): string {
  return `${placeId} ${eventId}`;
}

function contentOf(row: KeptEventDate): string {
  return [keyOf(row), row.earliest, row.latest, ...(row.claimIds ?? [])].join(' ');
}
