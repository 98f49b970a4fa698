import type { LayeredDocument } from '../layers/layered-document';
import { type LayeredFormat, openLayeredCorpus } from '../layers/open-layered-corpus';
import type { ProblemList } from '../problem-list';
import { parseWebannoTsv } from './parse-webanno-tsv';
import { TsvError } from './tsv-header';

const FORMAT: LayeredFormat = { ending: '.tsv', parse };

/** Opens a corpus of WebAnno TSV 3, one file a document. */
export const openWebannoTsvCorpus = openLayeredCorpus(FORMAT);

function parse(file: string, problems: ProblemList): LayeredDocument | null {
  try {
    return parseWebannoTsv(file);
  } catch (error) {
    if (!(error instanceof TsvError)) throw error;
    problems.report(error.line, 'bad-line', error.message, error.expected);
    return null;
  }
}
