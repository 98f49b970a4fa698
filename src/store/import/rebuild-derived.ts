import type { Transaction } from '../connection';
import { allChanges, type ChangedLinks } from '../control/control-links';
import { findLinkedPlaces } from '../control/find-linked-places';
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
 * touched with it. So are places on whose forces, or on where they lie, the transaction changed something.
 */
export async function rebuildDerived(
  transaction: Transaction,
  touched: Touched,
  links: readonly (ChangedLinks | null)[],
): Promise<void> {
  const placesOfEvents = await rebuildEvents(transaction, touched.eventIds);
  await rebuildPlaces(transaction, [...touched.placeIds, ...placesOfEvents], links);
}

/** The same where descriptions of entities alone have changed. */
export function rebuildLinked(
  transaction: Transaction,
  links: readonly (ChangedLinks | null)[],
): Promise<void> {
  return rebuildPlaces(transaction, [], links);
}

async function rebuildPlaces(
  transaction: Transaction,
  placeIds: readonly string[],
  links: readonly (ChangedLinks | null)[],
): Promise<void> {
  const changed = allChanges(links.filter((found) => found !== null));
  const linked = await findLinkedPlaces(transaction, changed);
  const touched = new Set([...placeIds, ...linked]);
  // A place that lies there no longer does not lead to where it lay.
  const former = [...changed.formerWholeIds].filter((id) => !touched.has(id));
  await rebuildControl(transaction, [...touched], former);
}
