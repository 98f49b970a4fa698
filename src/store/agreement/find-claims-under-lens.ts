import { batchesOf } from '../../domain/batches-of';
import { type Lens, passesLens } from '../../domain/control/lens';
import { withAssessments } from '../assessment/load-assessments';
import type { Store } from '../connection';
import { loadPlaceEvidence } from '../control/load-place-evidence';
import { loadSides } from '../control/load-sides';
import { type Key, type List, loadPages } from '../read/list';
import { loadStatement } from '../statement';
import { findEvidenceAgainstInterest } from './find-evidence-against-interest';
import { loadAgreement } from './load-agreement';

const FIND_PLACES = loadStatement<{ claims: { ids: readonly string[] } }, { id: string }>(
  __dirname,
  'find-places-of-claims.cypher',
);

/** The most claims that are compared with others. */
export const MOST_COMPARED = 5_000;
const PAGE = 1_000;

/** More claims to compare than one question should. */
export class TooManyClaimsError extends Error {
  override readonly name = 'TooManyClaimsError';
}

/**
 * The ids of those claims of a list that pass in comparison with others: enough independent origins
 * say the same, or they are unfavourable to the side of their speakers. The list's filter already
 * has the other parts of the lens, and both know the graph as of the same time. All claims that the
 * lens lets through can corroborate one. Throws a TooManyClaimsError beyond MOST_COMPARED.
 */
export async function findClaimsUnderLens(store: Store, list: List, lens: Lens): Promise<string[]> {
  const ids = await keepAgainstInterest(store, await findIds(store, list), lens);
  return (lens.minimumOrigins ?? 1) > 1 ? keepCorroborated(store, ids, lens) : ids;
}

/** The claims against their speakers' interest if the lens asks for those, else all. */
async function keepAgainstInterest(
  store: Store,
  ids: readonly string[],
  lens: Lens,
): Promise<string[]> {
  if (!lens.againstInterest) return [...ids];
  const sides = await loadSides(store, lens.knownAsOf ?? null);
  const evidence = await findEvidenceAgainstInterest(store, ids, sides, lens);
  const against = new Set(evidence.map(({ claim }) => claim.id));
  return ids.filter((id) => against.has(id));
}

async function findIds(store: Store, list: List): Promise<string[]> {
  const ids: string[] = [];
  let after: Key | null = null;
  for (;;) {
    const start = { ids: list.ids, after, before: null };
    const [page] = await loadPages(store, list, { limit: PAGE, fromEnd: false }, [start]);
    for (const { node } of page!.items) ids.push(node.id);
    if (ids.length > MOST_COMPARED) throw new TooManyClaimsError();
    if (!page!.more) return ids;
    after = page!.items.at(-1)!.key;
  }
}

/**
 * The claims that enough independent origins make, their own included. For a place, the runs of
 * enough voices suffice too.
 */
async function keepCorroborated(
  store: Store,
  ids: readonly string[],
  lens: Lens,
): Promise<string[]> {
  const agreements = await loadAgreement(store, ids, lens.knownAsOf ?? null);
  const others = await withAssessments(
    store,
    agreements.flatMap(({ corroborating }) => corroborating),
    lens,
  );
  const passing = others.filter(({ claim }) => passesLens(claim, lens));
  const otherIds = new Set(passing.map(({ id }) => id));
  const counting = new Set(await keepAgainstInterest(store, [...otherIds], lens));
  const inRuns = await findCorroboratedControl(store, ids, lens);
  return ids.filter((id, index) => {
    if (inRuns.has(id)) return true;
    const { statements, corroborating } = agreements[index]!;
    const origins = new Set(statements.map(({ claim }) => claim.origin));
    for (const { id, claim } of corroborating) if (counting.has(id)) origins.add(claim.origin);
    return origins.size >= lens.minimumOrigins!;
  });
}

/** The claims about control that a lens lets through once it has seen all evidence of their places. */
async function findCorroboratedControl(
  store: Store,
  ids: readonly string[],
  lens: Lens,
): Promise<Set<string>> {
  const found = new Set<string>();
  for (const page of batchesOf(ids, PAGE)) {
    const claims = { ids: page };
    const places = await store.read(FIND_PLACES, { claims }, ({ id }) => id);
    if (places.length === 0) continue;
    const { evidence } = await loadPlaceEvidence(store, places, lens);
    for (const { claim } of evidence) found.add(claim.id);
  }
  return found;
}
