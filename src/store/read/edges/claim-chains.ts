import type { Store } from '../../connection';
import { type ClaimRecord, decodeNode, type EntityRecord, type GraphNode } from '../../records';
import { loadStatement } from '../../statement';

const CLAIM_CHAINS = loadStatement(__dirname, 'claim-chains.cypher');

/** One claim on the way from a document's publisher to a claim, and who speaks it. */
export interface Hop {
  readonly claim: ClaimRecord;
  readonly speakers: readonly EntityRecord[];
  readonly publisher: EntityRecord | null;
}

/** The ways that these claims came, outermost claim first, in one statement. */
export async function readClaimChains(store: Store, ids: readonly string[]): Promise<Hop[][]> {
  const chains = new Map<string, Hop[]>(ids.map((id) => [id, []]));
  await store.read(
    CLAIM_CHAINS,
    { batch: { ids } },
    (row: { id: string; node: GraphNode; speakers: GraphNode[]; publisher: GraphNode | null }) => {
      chains.get(row.id)?.push({
        claim: decodeNode<ClaimRecord>(row.node),
        speakers: row.speakers.map((speaker) => decodeNode<EntityRecord>(speaker)),
        publisher: row.publisher === null ? null : decodeNode<EntityRecord>(row.publisher),
      });
    },
  );
  return [...chains.values()];
}
