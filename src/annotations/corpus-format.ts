import type { CorpusReading } from '../domain/corpus';
import { openBratCorpus } from './brat/open-brat-corpus';
import { openCasJsonCorpus } from './cas-json/open-cas-json-corpus';
import { noDocuments, type OpenDocuments, type OpenedCorpus } from './opened-corpus';
import { openQuotesCorpus } from './quotes/open-quotes-corpus';
import { openRe3dCorpus } from './re3d/open-re3d-corpus';
import { openTableCorpus } from './table/open-table-corpus';
import { openWebAnnotationCorpus } from './web-annotation/open-web-annotation-corpus';
import { openWebannoTsvCorpus } from './webanno-tsv/open-webanno-tsv-corpus';

/**
 * The values that `format` of a corpus.yaml can have. A format is a folder, a line here and one in
 * schema/corpus.schema.json.
 */
export const CORPUS_FORMATS: ReadonlyMap<string, OpenDocuments> = new Map<string, OpenDocuments>([
  ['brat', openBratCorpus],
  ['quotes', openQuotesCorpus],
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
