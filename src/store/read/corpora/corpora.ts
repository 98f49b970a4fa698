import type { Store } from '../../connection';
import type { Batch } from '../../parameters';
import { type CorpusRecord, decodeNode, type NodeColumns } from '../../records';
import { loadStatement, type None } from '../../statement';

const CORPORA = loadStatement<None, { found: NodeColumns[] }>(__dirname, 'corpora.cypher');
const CORPUS_COUNTS = loadStatement<Batch, CorpusCounts & { id: string }>(
  __dirname,
  'corpus-counts.cypher',
);

/** How much a corpus holds: documents that were not withdrawn, and current claims. */
export interface CorpusCounts {
  readonly documents: number;
  readonly claims: number;
}

/** Every corpus, in the order of ids. */
export async function readCorpora(store: Store): Promise<CorpusRecord[]> {
  const [corpora] = await store.read(CORPORA, {}, ({ found }) =>
    found.map((columns) => decodeNode<CorpusRecord>(columns)),
  );
  return corpora ?? [];
}

/** How much each of these corpora holds, in their order. */
export async function loadCorpusCounts(
  store: Store,
  ids: readonly string[],
): Promise<CorpusCounts[]> {
  const counts = new Map(ids.map((id) => [id, { documents: 0, claims: 0 }]));
  await store.read(CORPUS_COUNTS, { batch: { ids } }, ({ id, documents, claims }) => {
    counts.set(id, { documents, claims });
  });
  return [...counts.values()];
}
