import { batchesOf } from '../../domain/batches-of';
import type { Store } from '../connection';
import { loadStatement } from '../statement';

const FIND_DOCUMENTS = loadStatement<{ ids: readonly string[] }, StoredDocument>(
  __dirname,
  'find-documents.cypher',
);
const FIND_CORPUS_DOCUMENTS = loadStatement<
  { after: string; corpusId: string; limit: number },
  { id: string }
>(__dirname, 'find-corpus-documents.cypher');

/** Documents looked up at once. */
const PAGE = 5_000;
/** As many documents as one transaction may withdraw. */
export const MOST_VANISHED = 100;

/** The graph's record of a document, to compare. */
export interface StoredDocument {
  readonly id: string;
  readonly corpusId: string;
  /** Null where it is withdrawn. */
  readonly fingerprint: string | null;
  /** The entities that it describes and the authority file does not. */
  readonly entityIds: readonly string[];
}

/** By id; those that the graph does not have are absent. */
export async function findDocuments(
  store: Store,
  ids: readonly string[],
): Promise<ReadonlyMap<string, StoredDocument>> {
  if (ids.length === 0) return new Map();
  const documents = await store.read(FIND_DOCUMENTS, { ids }, (row) => row);
  return new Map(documents.map((document) => [document.id, document]));
}

/** Ids of the documents that a corpus has in the graph and not among `standing`, some at a time. */
export async function* findVanished(
  store: Store,
  corpusId: string,
  standing: ReadonlySet<string>,
): AsyncGenerator<string[]> {
  for (let after: string | undefined = ''; after !== undefined;) {
    const ids: string[] = await store.read(
      FIND_CORPUS_DOCUMENTS,
      { corpusId, after, limit: PAGE },
      (row) => row.id,
    );
    const vanished = ids.filter((id) => !standing.has(id));
    yield* batchesOf(vanished, MOST_VANISHED);
    after = ids.at(-1);
  }
}
