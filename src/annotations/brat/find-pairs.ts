import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Problem } from '../../domain/problem';
import { quote } from '../../domain/quote';
import { CORPUS_FILE } from '../find-corpora';
import { compose } from '../document-heads';
import type { OpenedCorpus } from '../opened-corpus';
import { AUTHORITY_FILE } from '../read-authority';
import { ProblemList } from '../problem-list';

/** The documents of a folder, by the stems of their files. */
export interface Pairs {
  /** Sorted. */
  readonly stems: readonly string[];
  readonly problems: readonly Problem[];
  /** Folders within that hold texts with annotations, and are not read. */
  readonly unread: readonly string[];
}

/** Finds the pairs of .txt and .ann, or of another ending. Hidden files are passed over; every other without its fellow is a problem. */
export async function findPairs(opened: OpenedCorpus, ending = '.ann'): Promise<Pairs> {
  const names = (await readdir(opened.folder)).filter(
    (name) => !name.startsWith('.') && name !== CORPUS_FILE && name !== AUTHORITY_FILE,
  );
  const texts = stemsOf(names, '.txt');
  const annotations = stemsOf(names, ending);
  const textsAlone = [...texts].filter((stem) => !annotations.has(stem));
  const annotationsAlone = [...annotations].filter((stem) => !texts.has(stem));
  const unread = await findUnread(opened, ending);
  const isEmpty = texts.size === 0 && annotations.size === 0;
  const problems = [
    ...(isEmpty ? unread.flatMap((name) => problemsUnread(name, ending, opened)) : []),
    ...textsAlone.flatMap((stem) => problemsAlone(`${stem}.txt`, `${stem}${ending}`, opened)),
    ...annotationsAlone.flatMap((stem) => problemsAlone(`${stem}${ending}`, `${stem}.txt`, opened)),
    ...problemsOfEntries(
      [...texts, ...annotations],
      (stem) => `${stem}.txt and ${stem}${ending}`,
      opened,
    ),
  ];
  return { stems: [...texts].filter((stem) => annotations.has(stem)), problems, unread };
}

async function findUnread({ folder }: OpenedCorpus, ending: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .sort();
  const holding = await Promise.all(
    names.map(async (name) => {
      const inside = await readdir(path.join(folder, name)).catch(() => []);
      return ['.txt', ending].every((one) => inside.some((file) => file.endsWith(one)));
    }),
  );
  return names.filter((_, index) => holding[index]);
}

function problemsUnread(
  name: string,
  ending: string,
  { folderName }: OpenedCorpus,
): readonly Problem[] {
  const list = new ProblemList(path.posix.join(folderName, CORPUS_FILE));
  const message = `has no documents beside it, and some in the folder ${quote(name)}, which is not read`;
  const expected =
    ending === '.ann'
      ? `brat: { texts: ${name}, annotations: ${name} } in corpus.yaml, or the files beside it`
      : 'the files beside corpus.yaml';
  list.report(null, 'missing-file', message, expected);
  return list.problems;
}

/** The problem that a file of the corpus stands without the other of its pair. */
export function problemsAlone(
  name: string,
  fellow: string,
  { folderName }: OpenedCorpus,
): readonly Problem[] {
  const list = new ProblemList(path.posix.join(folderName, name));
  list.report(null, 'missing-file', `stands without ${quote(fellow)}`, `both, or neither`);
  return list.problems;
}

/** The problems of the documents that corpus.yaml lists and that have no files. */
export function problemsOfEntries(
  stems: Iterable<string>,
  filesOf: (stem: string) => string,
  { folderName, settings, lineOfEntry }: OpenedCorpus,
): readonly Problem[] {
  const list = new ProblemList(path.posix.join(folderName, CORPUS_FILE));
  const composed = new Set(Array.from(stems, compose));
  for (const stem of settings.documents.keys()) {
    if (composed.has(compose(stem))) continue;
    const message = `lists ${quote(stem)}, which has no files`;
    list.report(lineOfEntry(stem), 'missing-file', message, filesOf(stem));
  }
  return list.problems;
}

function stemsOf(names: readonly string[], ending: string): Set<string> {
  const stems = names
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length));
  return new Set(stems.sort());
}
