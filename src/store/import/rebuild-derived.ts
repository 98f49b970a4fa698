import type { Transaction } from '../connection';
import { rebuildControl } from '../control/rebuild-control';
import { rebuildEvents } from './rebuild-events';

/** The places and events of the records that a transaction added and superseded. */
export interface Touched {
  readonly placeIds: ReadonlySet<string>;
  readonly eventIds: ReadonlySet<string>;
}

/**
 * Brings all that is derived from records up to date, in the transaction that changed them, for
 * what they speak of only. Events come first: the places of an event, before and after, are
 * touched with it.
 */
export async function rebuildDerived(transaction: Transaction, touched: Touched): Promise<void> {
  const placesOfEvents = await rebuildEvents(transaction, touched.eventIds);
  await rebuildControl(transaction, [...new Set([...touched.placeIds, ...placesOfEvents])]);
}
