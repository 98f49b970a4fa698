import type { CorpusReading } from '../../domain/corpus';
import { NoteCounter } from '../../domain/note';
import type { SchemeSettings } from '../scheme/scheme-context';
import { schemeSettingsOf } from '../scheme/scheme-settings';
import { findPairs } from '../find-pairs';
import type { OpenedCorpus } from '../opened-corpus';
import { parseYaml } from '../parse-yaml';
import { readPair } from '../read-pair';
import { sha256 } from '../sha256';
import type { TranscribedReading } from '../scheme/scheme-document';
import { readQuotes } from './read-quotes';

const ENDING = '.yaml';

/** A corpus of texts (.txt), each with a file (.yaml) that gives its claims by their words. */
export async function openQuotesCorpus(opened: OpenedCorpus): Promise<CorpusReading> {
  const { stems, problems } = await findPairs(opened, ENDING);
  const settings = schemeSettingsOf(opened);
  return {
    corpus: opened.corpus,
    problems,
    documentCount: stems.length,
    async *documents() {
      for (const stem of stems) yield await readDocument(stem, opened, settings);
    },
  };
}

async function readDocument(
  stem: string,
  opened: OpenedCorpus,
  settings: SchemeSettings,
): Promise<TranscribedReading> {
  const pair = await readPair(stem, `${stem}.txt`, `${stem}${ENDING}`, opened);
  const { file, text, content, problems } = pair;
  const notes = new NoteCounter();
  const failed = (): TranscribedReading => {
    const all = pair.allProblems();
    return { file, document: null, problems: all, schemeDocument: null, notes: notes.notes };
  };
  const yaml = content === null ? null : parseYaml(content, problems);
  if (text === null || yaml === null) return failed();
  const { identityByName, defaults } = settings;
  const whole = { ...opened.metadata.of(stem), sha256: sha256(text), text };
  const { document, transcribed } = readQuotes(yaml, whole, settings, problems, notes);
  if (document === null || pair.allProblems().length > 0) return failed();
  const { pronouns } = opened.settings;
  const schemeDocument = { document: transcribed, text, identityByName, defaults, pronouns };
  return { file, document, problems: [], schemeDocument, notes: notes.notes };
}
