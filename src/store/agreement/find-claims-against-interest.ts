import { isAgainstInterest } from '../../domain/control/against-interest';
import type { Sides } from '../../domain/control/sides';
import type { Store } from '../connection';
import { loadTracedEvidence } from '../control/load-control-evidence';
import { loadStatement } from '../statement';

const FIND_PLACES = loadStatement(__dirname, 'find-places-of-claims.cypher');

/** How many claims are looked at together. */
const BATCH = 1_000;

/**
 * Those of the claims with these ids that say of a place what is unfavourable to the side of everyone who
 * makes them. `past` lets superseded claims be among them.
 */
export async function findClaimsAgainstInterest(
  store: Store,
  ids: readonly string[],
  sides: Sides,
  { past }: { readonly past: boolean },
): Promise<Set<string>> {
  const found = new Set<string>();
  for (let start = 0; start < ids.length; start += BATCH) {
    const batch = new Set(ids.slice(start, start + BATCH));
    const claims = { ids: [...batch] };
    const places = await store.read(FIND_PLACES, { claims }, ({ id }: { id: string }) => id);
    for (const piece of await loadTracedEvidence(store, places, { past })) {
      const { id } = piece.claim;
      if (batch.has(id) && isAgainstInterest(piece, sides)) found.add(id);
    }
  }
  return found;
}
