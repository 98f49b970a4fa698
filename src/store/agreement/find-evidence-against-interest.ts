import { batchesOf } from '../../domain/batches-of';
import { isAgainstInterest } from '../../domain/control/against-interest';
import type { TracedEvidence } from '../../domain/control/control-evidence';
import type { Lens } from '../../domain/control/lens';
import type { Sides } from '../../domain/control/sides';
import type { Store } from '../connection';
import { loadTracedEvidence } from '../control/load-control-evidence';
import { loadStatement } from '../statement';

const FIND_PLACES = loadStatement<{ claims: { ids: readonly string[] } }, { id: string }>(
  __dirname,
  'find-places-of-claims.cypher',
);

/** How many claims are looked at together. */
const BATCH = 1_000;

/**
 * Finds what the claims with these ids say of places against the interest of everyone who makes
 * them. A lens that asks what was known at an earlier time lets superseded claims be among them.
 */
export async function findEvidenceAgainstInterest(
  store: Store,
  ids: readonly string[],
  sides: Sides,
  lens: Lens,
): Promise<TracedEvidence[]> {
  const found: TracedEvidence[] = [];
  for (const batch of batchesOf(ids, BATCH)) {
    const isAsked = new Set(batch);
    const claims = { ids: batch };
    const places = await store.read(FIND_PLACES, { claims }, ({ id }) => id);
    for (const piece of await loadTracedEvidence(store, places, lens)) {
      if (isAsked.has(piece.claim.id) && isAgainstInterest(piece, sides)) found.push(piece);
    }
  }
  return found;
}
