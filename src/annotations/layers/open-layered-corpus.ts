import path from 'node:path';
import type { CorpusReading } from '../../domain/corpus';
import { quote } from '../../domain/quote';
import type { OpenDocuments, OpenedCorpus } from '../opened-corpus';
import { checkStem, compose } from '../document-metadata';
import { CORPUS_FILE } from '../find-corpora';
import { listFolders, stemsOf } from '../list-folders';
import { ForeignCorpus } from '../map/foreign-corpus';
import { ProblemList } from '../problem-list';
import { readUtf8File } from '../read-utf8-file';
import type { TranscribedReading } from '../scheme/scheme-document';
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
export function openLayeredCorpus(format: LayeredFormat): OpenDocuments {
  return async (opened: OpenedCorpus): Promise<CorpusReading> => {
    const { folder, folderName, corpus, settings, lineOfEntry } = opened;
    const [own, ...within] = await listFolders(folder);
    const stems = stemsOf(own?.names ?? [], format.ending);
    const unread = within
      .filter(({ names }) => stemsOf(names, format.ending).length > 0)
      .map(({ prefix }) => prefix);
    const inCorpus = new ProblemList(path.posix.join(folderName, CORPUS_FILE));
    if (stems.length === 0) reportNone(format, unread, inCorpus);
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
        for (const stem of stems) {
          const reading = await readFile(stem, format, foreign, opened);
          yield stem === stems.at(-1) ? { ...reading, remarks: unread.map(remarkUnread) } : reading;
        }
      },
    };
  };
}

/** A project keeps a file for each annotator of a text, so that its folders are not read as they are. */
function reportNone({ ending }: LayeredFormat, unread: string[], inCorpus: ProblemList): void {
  const [prefix] = unread;
  const others = prefix === undefined ? '' : `, and some in the folder ${quote(prefix)}`;
  const message = `has no documents beside it${others}`;
  inCorpus.report(null, 'missing-file', message, `files *${ending} beside corpus.yaml`);
}

function remarkUnread(prefix: string): string {
  return `the folder ${prefix} holds files of the format that are not read`;
}

async function readFile(
  stem: string,
  format: LayeredFormat,
  foreign: ForeignCorpus,
  { folder, folderName, metadata }: OpenedCorpus,
): Promise<TranscribedReading> {
  const name = `${stem}${format.ending}`;
  const file = path.posix.join(folderName, name);
  const problems = new ProblemList(file);
  checkStem(stem, problems);
  const content = await readUtf8File(path.join(folder, name), problems);
  const layered = content === null ? null : format.parse(content, problems);
  if (content === null || layered === null || !problems.isEmpty) {
    return { file, document: null, problems: problems.problems, schemeDocument: null };
  }
  const lineOf = format.linesOf?.(content) ?? (() => null);
  return readLayered(layered, { file, metadata: metadata.of(stem), foreign, lineOf });
}
