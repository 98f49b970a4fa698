import { isAgainstInterest } from '../../domain/control/against-interest';
import { type Lens, passesLens } from '../../domain/control/lens';
import type { Store } from '../connection';
import { loadTracedEvidence } from '../control/load-control-evidence';
import { loadSides } from '../control/load-sides';
import { type ClaimFilter, claimsThat } from '../read/claims/claim-list';
import { type Key, readPages } from '../read/list';
import { loadStatement } from '../statement';
import { loadAgreement } from './load-agreement';

const FIND_PLACES = loadStatement(__dirname, 'find-places-of-claims.cypher');

/** Claims that are looked at for what others say, at the most. */
export const MOST_COMPARED = 5_000;
const PAGE = 1_000;

/** More claims to compare than one question should. */
export class TooManyClaimsError extends Error {
  override readonly name = 'TooManyClaimsError';
}

/**
 * The ids of the claims that a filter lets through and that stand by what others say too: so many
 * independent origins say the same, or they are unfavourable to the side of those who make them. The
 * filter has the other parts of the lens in it already; who bears a claim out is asked of all claims
 * that those let through. Throws a TooManyClaimsError beyond MOST_COMPARED.
 */
export async function findClaimsUnderLens(
  store: Store,
  filter: ClaimFilter,
  lens: Lens,
): Promise<string[]> {
  let ids = await findIds(store, filter);
  if (lens.againstInterest) ids = await againstInterest(store, ids, lens);
  if ((lens.minimumOrigins ?? 1) > 1) ids = await borneOut(store, ids, lens);
  return ids;
}

async function findIds(store: Store, filter: ClaimFilter): Promise<string[]> {
  const list = claimsThat(filter);
  const ids: string[] = [];
  let after: Key | null = null;
  for (;;) {
    const start = { ids: list.ids, after, before: null };
    const [page] = await readPages(store, list, { limit: PAGE, fromEnd: false }, [start]);
    ids.push(...page!.items.map(({ node }) => node.id));
    if (ids.length > MOST_COMPARED) throw new TooManyClaimsError();
    if (!page!.more) return ids;
    after = page!.items.at(-1)!.key;
  }
}

/** Those that say of a place what is unfavourable to the side of everyone who makes them. */
async function againstInterest(
  store: Store,
  ids: readonly string[],
  { knownAsOf }: Lens,
): Promise<string[]> {
  const past = (knownAsOf ?? null) !== null;
  const places = await store.read(FIND_PLACES, { claims: { ids } }, ({ id }: { id: string }) => id);
  const sides = await loadSides(store, past);
  const evidence = await loadTracedEvidence(store, places, { past });
  const found = new Set(
    evidence.filter((piece) => isAgainstInterest(piece, sides)).map(({ claim }) => claim.id),
  );
  return ids.filter((id) => found.has(id));
}

/** Those of which so many independent origins, their own among them, say the same. */
async function borneOut(store: Store, ids: readonly string[], lens: Lens): Promise<string[]> {
  const agreements = await loadAgreement(store, ids);
  return ids.filter((_, index) => {
    const { statements, corroborating } = agreements[index]!;
    const origins = new Set(statements.map(({ claim }) => claim.origin));
    for (const { claim } of corroborating) if (passesLens(claim, lens)) origins.add(claim.origin);
    return origins.size >= lens.minimumOrigins!;
  });
}
