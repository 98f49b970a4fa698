import path from 'node:path';
import type { CorpusReading } from '../../domain/corpus';
import { NoteCounter } from '../../domain/note';
import type { BratSettings } from '../brat/brat-context';
import { bratSettingsOf } from '../brat/brat-settings';
import { findPairs } from '../brat/find-pairs';
import { checkStem } from '../document-heads';
import type { OpenedCorpus } from '../opened-corpus';
import { parseYaml } from '../parse-yaml';
import { ProblemList, sortProblems } from '../problem-list';
import { readUtf8File } from '../read-utf8-file';
import { sha256 } from '../sha256';
import type { TranscribedReading } from '../transcript';
import { readQuotes } from './read-quotes';

const ENDING = '.yaml';

/** A corpus of texts (.txt), each with a file (.yaml) that gives its claims by their words. */
export async function openQuotesCorpus(opened: OpenedCorpus): Promise<CorpusReading> {
  const { stems, problems } = await findPairs(opened, ENDING);
  const settings = bratSettingsOf(opened);
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
  { folder, folderName, heads, settings: { pronouns } }: OpenedCorpus,
  settings: BratSettings,
): Promise<TranscribedReading> {
  const file = path.posix.join(folderName, `${stem}${ENDING}`);
  const inText = new ProblemList(path.posix.join(folderName, `${stem}.txt`));
  const problems = new ProblemList(file);
  const notes = new NoteCounter();
  const failed = (): TranscribedReading => {
    const all = sortProblems([...inText.problems, ...problems.problems]);
    return { file, document: null, problems: all, transcript: null, notes: notes.notes };
  };
  checkStem(stem, inText);
  const text = await readUtf8File(path.join(folder, `${stem}.txt`), inText);
  const content = await readUtf8File(path.join(folder, `${stem}${ENDING}`), problems);
  const yaml = content === null ? null : parseYaml(content, problems);
  if (text === null || yaml === null) return failed();
  const { identityByName, defaults } = settings;
  const whole = { ...heads.headOf(stem), sha256: sha256(text), text };
  const { document, transcribed } = readQuotes(yaml, whole, settings, problems, notes);
  if (!inText.isEmpty || !problems.isEmpty) return failed();
  if (document === null) return failed();
  const transcript = { document: transcribed, text, identityByName, defaults, pronouns };
  return { file, document, problems: [], transcript, notes: notes.notes };
}
