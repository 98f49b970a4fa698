import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Problem } from '../../domain/problem';
import { CORPUS_FILE } from '../find-corpora';
import type { OpenedCorpus } from '../opened-corpus';
import { ProblemList, quote } from '../problem-list';

/** The documents of a folder, by the stems of their files. */
export interface Pairs {
  /** Sorted. */
  readonly stems: readonly string[];
  readonly problems: readonly Problem[];
}

/** Finds the pairs of .txt and .ann, or of another ending. Hidden files are passed over; every other without its fellow is a problem. */
export async function findPairs(
  { folder, folderName, settings, lineOfEntry }: OpenedCorpus,
  ending = '.ann',
): Promise<Pairs> {
  const names = (await readdir(folder)).filter((name) => !name.startsWith('.'));
  const texts = stemsOf(names, '.txt');
  const annotations = stemsOf(names, ending);
  const problems: Problem[] = [];
  const reportAlone = (name: string, fellow: string) => {
    const list = new ProblemList(path.posix.join(folderName, name));
    list.report(null, 'missing-file', `stands without ${quote(fellow)}`, `both, or neither`);
    problems.push(...list.problems);
  };
  for (const stem of texts) {
    if (!annotations.has(stem)) reportAlone(`${stem}.txt`, `${stem}${ending}`);
  }
  for (const stem of annotations) {
    if (!texts.has(stem)) reportAlone(`${stem}${ending}`, `${stem}.txt`);
  }
  const inCorpus = new ProblemList(path.posix.join(folderName, CORPUS_FILE));
  for (const stem of settings.documents.keys()) {
    if (texts.has(stem) || annotations.has(stem)) continue;
    const message = `lists ${quote(stem)}, which has no files`;
    inCorpus.report(lineOfEntry(stem), 'missing-file', message, `${stem}.txt and ${stem}${ending}`);
  }
  problems.push(...inCorpus.problems);
  return { stems: [...texts].filter((stem) => annotations.has(stem)), problems };
}

function stemsOf(names: readonly string[], ending: string): Set<string> {
  const stems = names
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length));
  return new Set(stems.sort());
}
