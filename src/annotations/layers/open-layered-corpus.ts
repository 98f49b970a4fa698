import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { CorpusReading, DocumentReading } from '../../domain/corpus';
import type { OpenCorpus, OpenedCorpus } from '../corpus-format';
import { checkStem } from '../document-heads';
import { CORPUS_FILE } from '../find-corpora';
import { ForeignCorpus } from '../map/foreign-corpus';
import { jsonPointer } from '../parse-json';
import { ProblemList, quote } from '../problem-list';
import { readUtf8File } from '../read-utf8-file';
import type { LayeredDocument, Origin } from './layered-document';
import { transcribeLayers } from './transcribe-layers';

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
    for (const stem of settings.documents.keys()) {
      if (stems.includes(stem)) continue;
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
): Promise<DocumentReading> {
  const name = `${stem}${format.ending}`;
  const file = path.posix.join(folderName, name);
  const problems = new ProblemList(file);
  checkStem(stem, problems);
  const content = await readUtf8File(path.join(folder, name), problems);
  const layered = content === null ? null : format.parse(content, problems);
  if (content === null || layered === null)
    return { file, document: null, problems: problems.problems };

  const {
    document: transcribed,
    notes,
    origins,
  } = transcribeLayers(layered, foreign.contextOf(file));
  // The transcript's lines are no lines of the file; its problems are moved to where they come from.
  const inTranscript = new ProblemList(file);
  const document = foreign.read(transcribed, layered.text, heads.headOf(stem), inTranscript);
  const lineOf = format.linesOf?.(content) ?? (() => null);
  const moved = inTranscript.problems.map(({ line, message, ...problem }) => {
    const origin = line === null ? undefined : origins[line - 1];
    return { ...problem, ...placeOf(origin, message, lineOf) };
  });
  const all = [...problems.problems, ...moved];
  return { file, document: all.length > 0 ? null : document, problems: all, notes };
}

function placeOf(
  origin: Origin | undefined,
  message: string,
  lineOf: (place: readonly (string | number)[]) => number | null,
): { line: number | null; message: string } {
  if (origin === undefined || typeof origin === 'number') return { line: origin ?? null, message };
  return { line: lineOf(origin), message: `${message}, at ${jsonPointer(origin)}` };
}
