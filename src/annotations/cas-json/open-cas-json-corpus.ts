import { isJsonObject } from '../parse-json';
import { type LayeredFormat, openLayeredCorpus } from '../layers/open-layered-corpus';
import type { LayeredDocument } from '../layers/layered-document';
import { jsonLines, jsonPointer, parseJson } from '../parse-json';
import type { ProblemList } from '../problem-list';
import { CasError } from './feature-structure';
import { parseCasJson } from './parse-cas-json';
import { parseLegacyCasJson } from './parse-legacy-cas-json';
import { readLayers } from './read-layers';

const FORMAT: LayeredFormat = { ending: '.json', parse, linesOf: jsonLines };

/** Opens a corpus of UIMA CAS JSON, which INCEpTION exports, one file a document. */
export const openCasJsonCorpus = openLayeredCorpus(FORMAT);

function parse(file: string, problems: ProblemList): LayeredDocument | null {
  const json = parseJson(file, problems);
  if (json === undefined) return null;
  try {
    if (!isJsonObject(json)) throw new CasError('is no CAS', 'an object', []);
    return readLayers(
      '%FEATURE_STRUCTURES' in json ? parseCasJson(json) : parseLegacyCasJson(json),
    );
  } catch (error) {
    if (!(error instanceof CasError)) throw error;
    const { message, path, expected } = error;
    const place = path.length === 0 ? '' : `, at ${jsonPointer(path)}`;
    problems.report(jsonLines(file)(path), 'bad-value', `${message}${place}`, expected);
    return null;
  }
}
