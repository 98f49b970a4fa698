import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Note } from '../../domain/note';
import type { Problem } from '../../domain/problem';
import type { OpenedCorpus } from '../opened-corpus';
import { ProblemList, quote } from '../problem-list';
import { findPairs } from './find-pairs';

/** A text and the annotations of it that are read, as paths within the corpus's folder. */
export interface BratFiles {
  readonly stem: string;
  readonly text: string;
  readonly annotations: string;
  /** The files of other annotators of the text. */
  readonly notes: readonly Note[];
}

/**
 * Finds the files of a brat corpus: pairs in one folder, or as its settings say. Of several annotators of
 * one text the first of the settings' order that annotated it is read: one text annotated twice is no
 * two texts, and what two annotators saw in it no two claims.
 */
export async function findFiles(
  opened: OpenedCorpus,
): Promise<{ files: readonly BratFiles[]; problems: readonly Problem[] }> {
  const { brat } = opened.settings;
  if (brat === undefined) {
    const { stems, problems } = await findPairs(opened);
    const files = stems.map((stem) => ({
      ...{ stem, text: `${stem}.txt`, annotations: `${stem}.ann`, notes: [] },
    }));
    return { files, problems };
  }
  const inCorpus = new ProblemList(path.posix.join(opened.folderName, 'corpus.yaml'));
  const texts = await stemsOf(opened.folder, brat.texts ?? '', '.txt', inCorpus);
  const annotated = new Set(await stemsOf(opened.folder, brat.annotations ?? '', '.ann', inCorpus));
  const files: BratFiles[] = [];
  for (const stem of texts) {
    const choices = brat.annotators?.map((annotator) => `${stem}_${annotator}`) ?? [stem];
    const [chosen, ...others] = choices.filter((name) => annotated.has(name));
    const inFolder = (name: string) => path.posix.join(brat.annotations ?? '', `${name}.ann`);
    const text = path.posix.join(brat.texts ?? '', `${stem}.txt`);
    if (chosen === undefined) {
      const message = `${quote(text)} has no annotations`;
      inCorpus.report(null, 'missing-file', message, choices.map(inFolder).join(' or '));
      continue;
    }
    const notes = others.map((name) =>
      otherAnnotator(path.posix.join(opened.folderName, inFolder(name))),
    );
    files.push({ stem, text, annotations: inFolder(chosen), notes });
  }
  return { files, problems: inCorpus.problems };
}

async function stemsOf(
  folder: string,
  within: string,
  ending: string,
  problems: ProblemList,
): Promise<string[]> {
  try {
    const names = await readdir(path.join(folder, within));
    return names
      .filter((name) => name.endsWith(ending) && !name.startsWith('.'))
      .map((name) => name.slice(0, -ending.length))
      .sort();
  } catch {
    problems.report(null, 'missing-file', `names the folder ${quote(within)}`, 'a folder');
    return [];
  }
}

function otherAnnotator(file: string): Note {
  const subject = 'files of other annotators of a text';
  return { code: 'other-annotator', subject, count: 1, file, line: null, remedy: null };
}
