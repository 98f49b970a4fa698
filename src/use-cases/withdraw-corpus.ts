import type { Store } from '../store/connection';
import { findCorpus } from '../store/import/find-corpus';
import type { ImportReport } from '../store/import/import-report';
import { importCorpus, type ImportOptions } from './import-corpus';

/** An id that no corpus of the graph has. */
export class UnknownCorpusError extends Error {
  readonly code = 'unknown-corpus';

  constructor(id: string) {
    super(
      `The graph has no corpus ${JSON.stringify(id)} (expected the id of one that was imported)`,
    );
  }
}

/**
 * Takes a corpus out of the current graph, like an import of it without documents and entities. Its
 * records are superseded, and `knownAsOf` still reads the time before.
 * @throws UnknownCorpusError where the graph has no such corpus
 */
export async function withdrawCorpus(
  store: Store,
  id: string,
  options: ImportOptions = {},
): Promise<ImportReport> {
  const found = await findCorpus(store, id);
  if (found === null) throw new UnknownCorpusError(id);
  const { title, licence, attribution } = found;
  const corpus = { id, title, licence, attribution, entities: [] };
  const emptied = { corpus, problems: [], documentCount: 0, async *documents() {} };
  return importCorpus(store, emptied, { ...options, act: 'WITHDRAW' });
}
