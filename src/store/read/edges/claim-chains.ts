import type { ClaimMode } from '../../../domain/claim';
import type { Store } from '../../connection';
import { loadStatement } from '../../statement';

const CLAIM_CHAINS = loadStatement(__dirname, 'claim-chains.cypher');

/** One claim on the way from a document's publisher to a claim, and who speaks it. */
export interface Hop {
  readonly claimId: string;
  readonly mode: ClaimMode;
  readonly speakerText: string | null;
  /** The words that attribute it; several where they do not stand together. */
  readonly cues: readonly string[];
  readonly speakerIds: readonly string[];
  /** Of the document; null where none is known. */
  readonly publisherId: string | null;
}

type HopColumns = [
  id: string,
  claimId: string,
  mode: ClaimMode,
  speakerText: string | null,
  cues: string[],
  speakerIds: string[],
  publisherId: string | null,
];

/** The ways that these claims came, outermost claim first, in one statement. */
export async function readClaimChains(store: Store, ids: readonly string[]): Promise<Hop[][]> {
  const chains = new Map<string, Hop[]>(ids.map((id) => [id, []]));
  await store.read(CLAIM_CHAINS, { batch: { ids } }, ({ hops }: { hops: HopColumns[] }) => {
    for (const [id, claimId, mode, speakerText, cues, speakerIds, publisherId] of hops) {
      chains.get(id)?.push({ claimId, mode, speakerText, cues, speakerIds, publisherId });
    }
  });
  return [...chains.values()];
}
