import { batchesOf } from '../../domain/batches-of';
import type { Factuality } from '../../domain/claim';
import { stanceOfEvent } from '../../domain/control/stance';
import type { Realis } from '../../domain/event';
import { deriveEventTime, type ChangeDate, type EventTime } from '../../domain/event-time';
import type { When } from '../../domain/when';
import type { Transaction } from '../connection';
import { loadStatement } from '../statement';

const LOAD_DATED_EVENTS = loadStatement<{ eventIds: readonly string[] }, LoadedEvent>(
  __dirname,
  'load-dated-events.cypher',
);
const WRITE_EVENT_TIMES = loadStatement<{
  rows: readonly { id: string; time: ReturnType<typeof timeRow> }[];
}>(__dirname, 'write-event-times.cypher');

/** Events whose claims are in memory at one time. */
const BATCH = 500;

interface LoadedEvent {
  readonly id: string;
  readonly when: When | null;
  readonly tellings: readonly {
    readonly claimId: string;
    readonly factuality: Factuality;
    readonly realis: Realis;
    readonly startEarliest: number | null;
    readonly endLatest: number | null;
  }[];
  readonly changes: readonly (ChangeDate['time'] & Pick<ChangeDate, 'claimIds'>)[];
}

/**
 * Derives the times of these events again, from the times of their tellings and from who held their
 * places. Belongs in the transaction that changed either.
 */
export async function rebuildEventTimes(
  { run }: Transaction,
  eventIds: readonly string[],
): Promise<void> {
  for (const batch of batchesOf(eventIds, BATCH)) {
    const loaded = await run(LOAD_DATED_EVENTS, { eventIds: batch }, (row) => row);
    const rows = loaded.map((event) => ({ id: event.id, time: timeRow(timeOf(event)) }));
    if (rows.length > 0) await run(WRITE_EVENT_TIMES, { rows });
  }
}

function timeOf({ when, tellings, changes }: LoadedEvent): EventTime | null {
  const affirmed = tellings
    .filter(({ factuality, realis }) => stanceOfEvent(factuality, realis) === 'AFFIRMED')
    .map(({ claimId, startEarliest, endLatest }) => {
      return { claimId, said: { startEarliest, endLatest } };
    });
  const dates = changes.map(({ earliest, latest, claimIds }): ChangeDate => {
    return { time: { earliest, latest }, claimIds };
  });
  return deriveEventTime(when, affirmed, dates);
}

function timeRow(time: EventTime | null) {
  if (time === null) return null;
  const { when, basis, claimIds, reach } = time;
  return { ...when, basis, claimIds, ...reach };
}
