import type { Loaders } from '../store/loaders';
import { whenLoaded, type PromiseOrValue } from '../store/reader';
import type { CorpusRecord } from '../store/records';

/** Every corpus with its licence and attribution, in the order of ids. */
export function listCorpora(graph: Loaders): Promise<readonly CorpusRecord[]> {
  return graph.corpora();
}

/** How many documents, or how many current claims, a corpus has. */
export function countInCorpus(
  graph: Loaders,
  corpusId: string,
  what: 'documents' | 'claims',
): PromiseOrValue<number> {
  return whenLoaded(graph.corpusCounts(corpusId), (counts) => counts[what]);
}
