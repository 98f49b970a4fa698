import type { Corpus, CorpusReading } from '../domain/corpus';
import type { Vocabulary } from '../domain/vocabulary';
import type { Authority } from './authority';
import type { CorpusSettings } from './corpus-settings';
import type { DocumentMetadataReader } from './document-metadata';

/** A corpus whose corpus.yaml and entities.yaml are read, for the reader of its documents. */
export interface OpenedCorpus {
  readonly folder: string;
  /** The folder as problems name it. */
  readonly folderName: string;
  readonly corpus: Corpus;
  readonly settings: CorpusSettings;
  readonly metadata: DocumentMetadataReader;
  readonly authority: Authority;
  readonly vocabulary: Vocabulary;
  /** The line of corpus.yaml on which the entry of a document stands. */
  readonly lineOfEntry: (stem: string) => number;
}

/** Opens the documents of a corpus; none is read before it is asked for. */
export type OpenDocuments = (opened: OpenedCorpus) => Promise<CorpusReading>;

/** A reading of nothing, of a corpus that has problems. */
export function noDocuments(corpus: Corpus | null): CorpusReading {
  return { corpus, problems: [], documentCount: 0, async *documents() {} };
}
