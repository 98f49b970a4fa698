import { createHash } from 'node:crypto';
import path from 'node:path';
import type { CorpusReading, DocumentReading } from '../../domain/corpus';
import type { OpenedCorpus } from '../corpus-format';
import { checkStem } from '../document-heads';
import { ProblemList, sortProblems } from '../problem-list';
import { readUtf8File } from '../read-utf8-file';
import type { BratSettings } from './brat-context';
import { findPairs } from './find-pairs';
import { parseBrat } from './parse';
import { readBrat } from './read';
import { Scheme } from './scheme';

/** A corpus of pairs of a text (.txt) and its annotations (.ann), one pair a document. */
export async function openBratCorpus(opened: OpenedCorpus): Promise<CorpusReading> {
  const { stems, problems } = await findPairs(opened);
  const settings: BratSettings = {
    scheme: new Scheme(opened.vocabulary),
    authority: opened.authority,
    identityByName: opened.settings.identity === 'by-name',
    defaults: opened.settings.defaults,
  };
  return {
    corpus: opened.corpus,
    problems,
    documentCount: stems.length,
    async *documents() {
      for (const stem of stems) yield await readPair(stem, opened, settings);
    },
  };
}

async function readPair(
  stem: string,
  { folder, folderName, heads }: OpenedCorpus,
  settings: BratSettings,
): Promise<DocumentReading> {
  const named = (ending: string) => path.posix.join(folderName, `${stem}${ending}`);
  const inText = new ProblemList(named('.txt'));
  const inAnnotations = new ProblemList(named('.ann'));
  checkStem(stem, inText);
  const text = await readUtf8File(path.join(folder, `${stem}.txt`), inText);
  const lines = await readUtf8File(path.join(folder, `${stem}.ann`), inAnnotations);
  const parsing = lines === null ? null : parseBrat(lines, inAnnotations);
  const document =
    text === null || parsing === null
      ? null
      : readBrat(
          parsing,
          { ...heads.headOf(stem), sha256: sha256(text), text },
          settings,
          inAnnotations,
        );
  const problems = sortProblems([...inText.problems, ...inAnnotations.problems]);
  return { file: named('.ann'), document: problems.length > 0 ? null : document, problems };
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
