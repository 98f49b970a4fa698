import type { Store } from '../../connection';
import type { Parameters } from '../../parameters';
import { decodeNode, type NodeColumns, type NodeRecord } from '../../records';
import { loadTemplate } from '../../template';
import { filterOf, mapOf } from '../list';
import { type ClaimFilter, startOf } from './claim-list';

const CLAIM_FACETS = loadTemplate<{ list: Parameters; limit?: number }, { found: FacetColumns[] }>(
  __dirname,
  'claim-facets.cypher',
);

/** Speakers, sources, subjects and publishers given, of each the most frequent. */
export const MOST_COUNTED = 100;

/** The features that claims are counted by; TOTAL counts all of them. */
export type Facet =
  | 'TOTAL'
  | 'SPEAKER'
  | 'SOURCE'
  | 'SUBJECT'
  | 'PUBLISHER'
  | 'CORPUS'
  | 'MODE'
  | 'FACTUALITY'
  | 'MONTH';

/** How many claims share a node or, of a facet that has none, a value. */
export interface FacetCount {
  readonly node: NodeRecord | null;
  /** For MONTH, the month that the time as written names: `2017-07`; for SOURCE, its words; for CORPUS, its id. */
  readonly value: string | null;
  readonly count: number;
}

type FacetColumns = [facet: Facet, node: NodeColumns | null, value: string | null, count: number];

/**
 * Counts of the claims that a filter lets through, by each of these facets in the order shown. One
 * statement looks at each claim once.
 */
export async function loadClaimFacets(
  store: Store,
  filter: ClaimFilter,
  facets: readonly Facet[],
): Promise<FacetCount[][]> {
  const counts = new Map<Facet, FacetCount[]>(facets.map((facet) => [facet, []]));
  const { from, ids, ...sifted } = startOf(filter);
  const parts = Object.keys(filterOf(sifted));
  // The total is counted in every variant.
  const counted = facets.filter((facet) => facet !== 'TOTAL').map((facet) => `BY_${facet}`);
  await store.read(
    CLAIM_FACETS.write([from, ...parts, ...counted]),
    { list: mapOf(sifted, [{ index: 0, ids }]), limit: MOST_COUNTED },
    ({ found }) => {
      for (const [facet, node, value, count] of found) {
        counts.get(facet)?.push({ node: node === null ? null : decodeNode(node), value, count });
      }
    },
  );
  return [...counts.values()];
}
