import { isPlaceId } from '../../domain/entity';
import type { Transaction } from '../connection';
import { changedLinks, isTieId, loadLinksOf, loadTiesIn } from '../control/control-links';
import { rebuildDerived } from '../import/rebuild-derived';

/** The things that a correction may change. */
interface Changing {
  readonly eventIds: Iterable<string>;
  readonly relationIds: readonly string[];
  readonly placeIds: Iterable<string>;
  /** Entities that are described otherwise. */
  readonly entityIds?: readonly string[];
}

/**
 * Carries out what changes records, and derives again all that follows from these things. `change` gives further entities and
 * relations to which it led records, if it did.
 */
export async function rebuildAfter(
  transaction: Transaction,
  { eventIds, relationIds, placeIds, entityIds = [] }: Changing,
  change: () => Promise<readonly string[] | void>,
): Promise<void> {
  const tiesBefore = await loadTiesIn(transaction, relationIds.filter(isTieId));
  const linksBefore = await loadLinksOf(transaction, entityIds);
  const others = (await change()) ?? [];
  const tieIds = [...new Set([...relationIds, ...others])].filter(isTieId);
  const ties = changedLinks(tiesBefore, await loadTiesIn(transaction, tieIds));
  const links = changedLinks(linksBefore, await loadLinksOf(transaction, entityIds));
  const touched = {
    eventIds: new Set(eventIds),
    placeIds: new Set([...placeIds, ...others.filter(isPlaceId)]),
    tieIds,
  };
  await rebuildDerived(transaction, touched, [ties, links]);
}
