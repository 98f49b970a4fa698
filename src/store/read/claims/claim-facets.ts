import type { ClaimMode, Factuality } from '../../../domain/claim';
import type { Store } from '../../connection';
import { decodeNode, type NodeColumns, type NodeRecord } from '../../records';
import { loadStatement } from '../../statement';
import { type ClaimFilter, startOf } from './claim-list';

const CLAIM_FACETS = loadStatement(__dirname, 'claim-facets.cypher');

/** Speakers, subjects and publishers given, of each the most frequent. */
const MOST = 100;

export interface NodeCount {
  readonly node: NodeRecord;
  readonly count: number;
}

/** How some claims are distributed, each part in the order in which it is shown. */
export interface ClaimFacets {
  total: number;
  readonly speakers: NodeCount[];
  readonly subjects: NodeCount[];
  readonly publishers: NodeCount[];
  readonly modes: { readonly mode: ClaimMode; readonly count: number }[];
  readonly factualities: { readonly factuality: Factuality; readonly count: number }[];
  /** By the month that the time as written names: `2017-07`. */
  readonly months: { readonly month: string; readonly count: number }[];
}

interface FacetRow {
  readonly facet: keyof typeof ADD;
  readonly node: NodeColumns | null;
  readonly value: string | null;
  readonly count: number;
}

/** Where a row goes. */
const ADD = {
  TOTAL: (facets: ClaimFacets, { count }: FacetRow) => void (facets.total = count),
  SPEAKER: (facets: ClaimFacets, row: FacetRow) => facets.speakers.push(nodeCount(row)),
  SUBJECT: (facets: ClaimFacets, row: FacetRow) => facets.subjects.push(nodeCount(row)),
  PUBLISHER: (facets: ClaimFacets, row: FacetRow) => facets.publishers.push(nodeCount(row)),
  MODE: (facets: ClaimFacets, { value, count }: FacetRow) =>
    facets.modes.push({ mode: value as ClaimMode, count }),
  FACTUALITY: (facets: ClaimFacets, { value, count }: FacetRow) =>
    facets.factualities.push({ factuality: value as Factuality, count }),
  MONTH: (facets: ClaimFacets, { value, count }: FacetRow) =>
    facets.months.push({ month: value!, count }),
};

/** How the claims that a filter lets through are distributed, in one statement that looks at each once. */
export async function readClaimFacets(store: Store, filter: ClaimFilter): Promise<ClaimFacets> {
  const facets: ClaimFacets = {
    total: 0,
    speakers: [],
    subjects: [],
    publishers: [],
    modes: [],
    factualities: [],
    months: [],
  };
  const { from, ids, parameters } = startOf(filter);
  await store.read(
    CLAIM_FACETS,
    { list: { ...parameters, from, groups: [{ index: 0, ids }] }, limit: MOST },
    (row: FacetRow) => ADD[row.facet](facets, row),
  );
  return facets;
}

function nodeCount({ node, count }: FacetRow): NodeCount {
  return { node: decodeNode(node!), count };
}
