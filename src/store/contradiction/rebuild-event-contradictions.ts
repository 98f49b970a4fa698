import { batchesOf } from '../../domain/batches-of';
import { findEventContradictions } from '../../domain/contradiction/find-contradictions';
import { markName } from '../../domain/contradiction/marked-names';
import type { Transaction } from '../connection';
import { findContradictionsOfEvents, replaceContradictions } from './kept-contradictions';
import { findEventsInQuestion, loadEventAssertions } from './load-event-assertions';

/** Events whose claims are in memory at one time. */
const BATCH = 500;

/**
 * Finds anew, from all current claims and no lens, the contradictions about whether these events took place and in which
 * order. Writes what differs from what the graph has. Belongs in the transaction that changed the claims.
 */
export async function rebuildEventContradictions(
  transaction: Transaction,
  eventIds: readonly string[],
): Promise<void> {
  for (const batch of batchesOf(eventIds, BATCH)) {
    const { run } = transaction;
    const [kept, inQuestion] = await Promise.all([
      findContradictionsOfEvents(transaction, batch),
      findEventsInQuestion(run, batch, false),
    ]);
    const assertions = await loadEventAssertions(run, inQuestion, false);
    const isAsked = new Set(batch);
    const found = findEventContradictions(assertions, markName).filter((contradiction) =>
      contradiction.eventIds.some((id) => isAsked.has(id)),
    );
    await replaceContradictions(transaction, kept, found, assertions);
  }
}
