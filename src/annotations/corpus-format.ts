import type { Corpus, CorpusReading } from '../domain/corpus';
import type { Vocabulary } from '../domain/vocabulary';
import type { Authority } from './authority';
import { openBratCorpus } from './brat/open-brat-corpus';
import { openCasJsonCorpus } from './cas-json/open-cas-json-corpus';
import type { CorpusSettings } from './corpus-settings';
import type { DocumentHeads } from './document-heads';
import { openRe3dCorpus } from './re3d/open-re3d-corpus';
import { openTableCorpus } from './table/open-table-corpus';
import { openWebAnnotationCorpus } from './web-annotation/open-web-annotation-corpus';
import { openWebannoTsvCorpus } from './webanno-tsv/open-webanno-tsv-corpus';

/** A corpus whose corpus.yaml and entities.yaml are read, for the reader of its documents. */
export interface OpenedCorpus {
  readonly folder: string;
  /** The folder as problems name it. */
  readonly folderName: string;
  readonly corpus: Corpus;
  readonly settings: CorpusSettings;
  readonly heads: DocumentHeads;
  readonly authority: Authority;
  readonly vocabulary: Vocabulary;
  /** The line of corpus.yaml on which the entry of a document stands. */
  readonly lineOfEntry: (stem: string) => number;
}

/** Opens the documents of a corpus; none is read before it is asked for. */
export type OpenCorpus = (opened: OpenedCorpus) => Promise<CorpusReading>;

/** What `format` of a corpus.yaml can be. A format is a folder, a line here and one in schema/corpus.schema.json. */
export const CORPUS_FORMATS: ReadonlyMap<string, OpenCorpus> = new Map<string, OpenCorpus>([
  ['brat', openBratCorpus],
  ['table', openTable],
  ['re3d', openRe3dCorpus],
  ['cas-json', openCasJsonCorpus],
  ['webanno-tsv', openWebannoTsvCorpus],
  ['web-annotation', openWebAnnotationCorpus],
]);

async function openTable(opened: OpenedCorpus): Promise<CorpusReading> {
  const { folder, folderName, corpus, settings } = opened;
  if (settings.table?.file === undefined || settings.table.columns === undefined) {
    return noDocuments(corpus); // That the section is missing is a problem of corpus.yaml.
  }
  return openTableCorpus({
    folder,
    folderName,
    corpus,
    settings: settings.table,
    defaults: settings.defaults,
    identityByName: settings.identity === 'by-name',
  });
}

/** A reading of nothing, of a corpus that has problems. */
export function noDocuments(corpus: Corpus | null): CorpusReading {
  return { corpus, problems: [], documentCount: 0, async *documents() {} };
}
