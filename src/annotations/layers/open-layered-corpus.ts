import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { CorpusReading } from '../../domain/corpus';
import { quote } from '../../domain/quote';
import type { OpenCorpus, OpenedCorpus } from '../opened-corpus';
import { checkStem, compose } from '../document-heads';
import { CORPUS_FILE } from '../find-corpora';
import { ForeignCorpus } from '../map/foreign-corpus';
import { ProblemList } from '../problem-list';
import { readUtf8File } from '../read-utf8-file';
import type { TranscribedReading } from '../transcript';
import type { LayeredDocument } from './layered-document';
import { readLayered } from './read-layered';

/** A format that keeps a text and its layers in one file. */
export interface LayeredFormat {
  /** `.tsv` */
  readonly ending: string;
  /** Null, and problems, where the file is not of the format. */
  readonly parse: (file: string, problems: ProblemList) => LayeredDocument | null;
  /** Finds lines of the file by the paths of origins, for problems alone; left out where origins are lines. */
  readonly linesOf?: (file: string) => (path: readonly (string | number)[]) => number | null;
}

/** Opens corpora of a layered format: each file of its ending in the corpus's folder is a document. */
export function openLayeredCorpus(format: LayeredFormat): OpenCorpus {
  return async (opened: OpenedCorpus): Promise<CorpusReading> => {
    const { folder, folderName, corpus, settings, lineOfEntry } = opened;
    const stems = (await readdir(folder))
      .filter((name) => name.endsWith(format.ending) && !name.startsWith('.'))
      .map((name) => name.slice(0, -format.ending.length))
      .sort();
    const inCorpus = new ProblemList(path.posix.join(folderName, CORPUS_FILE));
    const composed = new Set(stems.map(compose));
    for (const stem of settings.documents.keys()) {
      if (composed.has(compose(stem))) continue;
      const message = `lists ${quote(stem)}, which has no file`;
      inCorpus.report(lineOfEntry(stem), 'missing-file', message, `${stem}${format.ending}`);
    }
    const foreign = new ForeignCorpus(opened);
    return {
      corpus,
      problems: inCorpus.problems,
      documentCount: stems.length,
      async *documents() {
        for (const stem of stems) yield await readFile(stem, format, foreign, opened);
      },
    };
  };
}

async function readFile(
  stem: string,
  format: LayeredFormat,
  foreign: ForeignCorpus,
  { folder, folderName, heads }: OpenedCorpus,
): Promise<TranscribedReading> {
  const name = `${stem}${format.ending}`;
  const file = path.posix.join(folderName, name);
  const problems = new ProblemList(file);
  checkStem(stem, problems);
  const content = await readUtf8File(path.join(folder, name), problems);
  const layered = content === null ? null : format.parse(content, problems);
  if (content === null || layered === null || !problems.isEmpty) {
    return { file, document: null, problems: problems.problems, transcript: null };
  }
  const lineOf = format.linesOf?.(content) ?? (() => null);
  return readLayered(layered, { file, head: heads.headOf(stem), foreign, lineOf });
}
