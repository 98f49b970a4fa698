import type { Transaction } from '../connection';
import { allChanges, type ChangedLinks } from '../control/control-links';
import { findLinkedPlaces } from '../control/find-linked-places';
import { rebuildEventContradictions } from '../contradiction/rebuild-event-contradictions';
import { rebuildTieContradictions } from '../contradiction/rebuild-tie-contradictions';
import { markDue } from '../control/derive-due-places';
import { rebuildControl } from '../control/rebuild-control';
import { rebuildEventTimes } from '../event-time/rebuild-event-times';
import { rebuildEvents } from './rebuild-events';

/** The places, events and ties of forces of the records that a transaction added and superseded. */
export interface Touched {
  readonly placeIds: ReadonlySet<string>;
  readonly eventIds: ReadonlySet<string>;
  readonly tieIds: readonly string[];
}

/** When who held the places is derived: now, or by `deriveDuePlaces` after further transactions. */
export type ControlTiming = 'NOW' | 'LATER';

/**
 * Brings all that is derived from records up to date, in the transaction that changed them, for
 * what they speak of only. Events come first: the places of an event, before and after, are
 * touched with it. So are places on whose forces, or on where they lie, the transaction changed something. Times that
 * are derived of events follow from who held their places, so they come last.
 */
export async function rebuildDerived(
  transaction: Transaction,
  touched: Touched,
  links: readonly (ChangedLinks | null)[],
  control: ControlTiming = 'NOW',
): Promise<void> {
  const placesOfEvents = await rebuildEvents(transaction, touched.eventIds);
  await rebuildEventContradictions(transaction, [...touched.eventIds]);
  const changed = allChanges(links.filter((found) => found !== null));
  await rebuildTieContradictions(transaction, touched.tieIds, [...changed.forceIds]);
  const linked = await findLinkedPlaces(transaction, changed);
  const placeIds = new Set([...touched.placeIds, ...placesOfEvents, ...linked]);
  // A place that no longer lies there does not lead to its former whole.
  const former = [...changed.formerWholeIds].filter((id) => !placeIds.has(id));
  let datedIds: readonly string[] = [];
  if (control === 'LATER') await markDue(transaction, [...placeIds, ...former]);
  else datedIds = await rebuildControl(transaction, [...placeIds], former);
  await rebuildEventTimes(transaction, [...new Set([...touched.eventIds, ...datedIds])]);
}

/** The same where descriptions of entities alone have changed. */
export function rebuildLinked(
  transaction: Transaction,
  links: readonly (ChangedLinks | null)[],
): Promise<void> {
  return rebuildDerived(
    transaction,
    { placeIds: new Set(), eventIds: new Set(), tieIds: [] },
    links,
  );
}
