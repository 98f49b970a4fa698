import type { Lens } from '../domain/control/lens';
import { wasKnown } from '../domain/control/lens-rules';
import type { Loaders } from '../store/loaders';
import type { Facet, FacetCount } from '../store/read/claims/load-claim-facets';
import {
  type ClaimFilter,
  type ClaimOrder,
  type ClaimListStart,
  claimsBy,
  claimsOf,
  claimsThat,
  walkClaims,
} from '../store/read/claims/claim-list';
import type { PromiseOrValue } from '../store/reader';
import type { NodeRecord } from '../store/records';
import { checkCorpusIds, checkFilter, checkLens } from './check-node';
import { InputError } from './input-error';
import { MOST_COMPARED, narrowByLens } from './narrow-by-lens';
import { listInGraph, listInMemory, type PagedList, shortOrWalk } from './paged-list';

export { type Facet, type FacetCount, MOST_COUNTED } from '../store/read/claims/load-claim-facets';
export { type ClaimFilter, type ClaimOrder, type ClaimListStart, MOST_COMPARED };

/** The parts of a filter that hold ids. */
const IDS = {
  speaker: 'actor',
  anyoneInChain: 'actor',
  about: 'entity or event',
  aboutAll: 'entity or event',
  document: 'document',
  publisher: 'actor',
} as const;

/** The claims that a filter lets through and, if there is one, a lens. */
export interface ClaimQuestion {
  readonly filter: ClaimFilter;
  readonly lens: Lens | null;
}

/** How a list of claims is ordered, and whether from its end. */
export interface ClaimSorting {
  readonly by: ClaimOrder;
  readonly reversed: boolean;
}

/** How the claims of a question are distributed. */
export interface ClaimCounts {
  /** The most frequent first; all facets that are asked for at one time are counted in one statement. */
  by(facet: Facet): PromiseOrValue<readonly FacetCount[]>;
}

/** The claims that a filter and a lens let through, in this order. Throws an InputError. */
export async function askClaims(
  graph: Loaders,
  question: ClaimQuestion,
  { by, reversed }: ClaimSorting,
): Promise<PagedList<NodeRecord>> {
  if (by === 'RELEVANCE' && question.filter.words === null) {
    throw new InputError('orderBy', 'is RELEVANCE without filter.text', 'a text, or another order');
  }
  await checkIds(graph, question);
  const filter = await narrowByLens(graph, question, (narrowed) => claimsThat(narrowed));
  return listInGraph(graph, { ...claimsThat(filter, by), reversed });
}

/**
 * The list of all claims that a filter and a lens let through, for a caller that reads it from
 * start to end and may take long. Filter and lens are checked at once. Throws an InputError.
 */
export async function listClaims(
  graph: Loaders,
  question: ClaimQuestion,
): Promise<(graph: Loaders) => PagedList<NodeRecord>> {
  await checkIds(graph, question);
  const filter = await narrowByLens(graph, question, (narrowed) => claimsThat(narrowed));
  const list = await shortOrWalk(graph, claimsThat(filter), walkClaims(filter));
  return (reads) => listInGraph(reads, list);
}

/** The same for the claims of one node: a document's, a speaker's, those about an entity. Throws an InputError. */
export async function askClaimsOf(
  graph: Loaders,
  start: ClaimListStart,
  id: string,
  question: ClaimQuestion,
): Promise<PagedList<NodeRecord>> {
  const ofNode = (filter: ClaimFilter) => claimsOf(start, id, filter);
  await checkIds(graph, question);
  return listInGraph(graph, ofNode(await narrowByLens(graph, question, ofNode)));
}

/** How the claims that a filter and a lens let through are distributed. Throws an InputError. */
export async function countClaims(graph: Loaders, question: ClaimQuestion): Promise<ClaimCounts> {
  await checkIds(graph, question);
  const filter = await narrowByLens(graph, question, (narrowed) => claimsThat(narrowed));
  return { by: (facet) => graph.claimFacet(filter, facet) };
}

/**
 * Ids of the claims of other origins that corroborate a claim, and of those that contradict it, as
 * the graph knew them at a moment (ms since 1970; null is now).
 */
export async function compareClaim(
  graph: Loaders,
  claimId: string,
  knownAsOf: number | null = null,
): Promise<Record<'corroborating' | 'contradicting', PagedList<string>>> {
  const { corroborating, contradicting } = await (knownAsOf === null
    ? graph.agreement(claimId)
    : graph.agreementEver(claimId));
  const list = (claims: typeof corroborating) =>
    listInMemory(
      claims
        .filter(({ claim }) => wasKnown(claim, knownAsOf))
        .map(({ id, key }) => ({ item: id, key })),
      claimsBy('PUBLISHED'),
    );
  return { corroborating: list(corroborating), contradicting: list(contradicting) };
}

/** Checks the ids of filter and lens together. */
async function checkIds(graph: Loaders, { filter, lens }: ClaimQuestion): Promise<void> {
  await Promise.all([
    checkFilter<keyof typeof IDS>(graph, filter, IDS, {
      knownAsOf: filter.knownAsOf ?? lens?.knownAsOf,
    }),
    checkCorpusIds(graph, 'filter.corpus', filter.corpus),
    checkLens(graph, lens),
  ]);
}
