import type { ClaimMode } from '../../../domain/claim';
import type { Store } from '../../connection';
import type { Batch } from '../../parameters';
import { loadTemplate } from '../../template';

const CLAIM_CHAINS = loadTemplate<Batch, ChainsRow>(__dirname, 'claim-chains.cypher').write([
  'WITH_chains',
]);

/** One claim on the way from a document's publisher to a claim, and who speaks it. */
export interface Hop {
  readonly claimId: string;
  readonly mode: ClaimMode;
  readonly speakerText: string | null;
  /** The words that attribute it; several where they do not stand together. */
  readonly cues: readonly string[];
  readonly speakerIds: readonly string[];
}

/** How a claim came: from whom it was published, null where nobody is known, and the hops, outermost first. */
export interface ClaimChain {
  readonly publisherId: string | null;
  readonly hops: readonly Hop[];
}

/** As eager-of-claims.cypher gives them. */
export type ChainColumns = [id: string, publisherIds: string[], hops: HopColumns[]];

interface ChainsRow {
  readonly eager: [['chains', ChainColumns[]]];
}

type HopColumns = [
  depth: number,
  claimId: string,
  mode: ClaimMode,
  speakerText: string | null,
  cues: string[],
  speakers: Ordered<string>[],
];

/** The end of an edge, behind the edge's place among those of its node. */
export type Ordered<Value> = [order: number, value: Value];

/** The ways that these claims came, in one statement; of an unknown claim an empty one. */
export async function loadClaimChains(store: Store, ids: readonly string[]): Promise<ClaimChain[]> {
  const chains = new Map<string, ClaimChain>(
    ids.map((id) => [id, { publisherId: null, hops: [] }]),
  );
  await store.read(CLAIM_CHAINS, { batch: { ids } }, ({ eager: [found] }) => {
    for (const chain of found[1]) chains.set(chain[0], decodeChain(chain));
  });
  return [...chains.values()];
}

/** The way that one claim came; its hops come in any order. */
export function decodeChain([, publisherIds, hops]: ChainColumns): ClaimChain {
  return {
    publisherId: publisherIds[0] ?? null,
    hops: hops
      .sort(([depth], [other]) => other - depth)
      .map(([, claimId, mode, speakerText, cues, speakers]) => ({
        claimId,
        mode,
        speakerText,
        cues,
        speakerIds: inOrder(speakers),
      })),
  };
}

/** The ids of everyone who passed it on. */
export function idsIn({ publisherId, hops }: ClaimChain): string[] {
  const speakerIds = hops.flatMap((hop) => hop.speakerIds);
  return publisherId === null ? speakerIds : [publisherId, ...speakerIds];
}

/** The ends of edges, in the edges' order; sorts `ends` in place. */
export function inOrder<Value>(ends: Ordered<Value>[]): Value[] {
  return ends.sort(([order], [other]) => order - other).map(([, value]) => value);
}
