import type { Transaction } from '../connection';
import { changedLinks, isTieId, loadTiesIn } from '../control/control-links';
import { rebuildDerived } from '../import/rebuild-derived';

/** The things that a correction may change. */
interface Changing {
  readonly eventIds: Iterable<string>;
  readonly relationIds: readonly string[];
  readonly placeIds: Iterable<string>;
}

/** Carries out what changes records, and derives again all that follows from these things. */
export async function rebuildAfter(
  transaction: Transaction,
  { eventIds, relationIds, placeIds }: Changing,
  change: () => Promise<void>,
): Promise<void> {
  const tieIds = relationIds.filter(isTieId);
  const before = await loadTiesIn(transaction, tieIds);
  await change();
  const ties = changedLinks(before, await loadTiesIn(transaction, tieIds));
  await rebuildDerived(transaction, { eventIds: new Set(eventIds), placeIds: new Set(placeIds) }, [
    ties,
  ]);
}
