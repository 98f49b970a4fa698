import type { Store } from '../connection';
import { loadStatement } from '../statement';

const FIND_CORPUS = loadStatement<{ id: string }, FoundCorpus>(__dirname, 'find-corpus.cypher');

/** The graph's record of a corpus, beside its documents and entities. */
export interface FoundCorpus {
  /** Null while an import of it is under way, or was cut short. */
  readonly fingerprint: string | null;
  readonly title: string;
  readonly licence: string;
  readonly attribution: string;
}

/** The corpus with this id; null where the graph does not have it. */
export async function findCorpus(store: Store, id: string): Promise<FoundCorpus | null> {
  const [found] = await store.read(FIND_CORPUS, { id }, (row) => row);
  return found ?? null;
}
