import path from 'node:path';
import type { Problem } from '../domain/problem';
import { quote } from '../domain/quote';
import { CORPUS_FILE } from './find-corpora';
import { compose } from './document-metadata';
import { listFolders, stemsOf } from './list-folders';
import type { OpenedCorpus } from './opened-corpus';
import { AUTHORITY_FILE } from './read-authority';
import { ProblemList } from './problem-list';

/** The documents of a folder, by the stems of their files. */
export interface Pairs {
  /** Sorted, those of the folder itself first. */
  readonly stems: readonly string[];
  readonly problems: readonly Problem[];
}

const OWN_FILES: ReadonlySet<string> = new Set([CORPUS_FILE, AUTHORITY_FILE]);

/**
 * Finds the pairs of .txt and .ann, or of another ending, in a corpus's folder and in those within it that hold
 * both. Every file without its fellow is a problem. A stem is a path: `one/a` of one/a.txt.
 */
export async function findPairs(opened: OpenedCorpus, ending = '.ann'): Promise<Pairs> {
  const folders = await listFolders(opened.folder);
  const holding = folders.filter(
    ({ prefix, names }) =>
      prefix === '' || ['.txt', ending].every((one) => stemsOf(names, one).length > 0),
  );
  const stemsIn = (one: string) =>
    new Set(
      holding.flatMap(({ prefix, names }) =>
        stemsOf(
          names.filter((name) => prefix !== '' || !OWN_FILES.has(name)),
          one,
        ).map((stem) => `${prefix}${stem}`),
      ),
    );
  const texts = stemsIn('.txt');
  const annotations = stemsIn(ending);
  const textsAlone = [...texts].filter((stem) => !annotations.has(stem));
  const annotationsAlone = [...annotations].filter((stem) => !texts.has(stem));
  const problems = [
    ...textsAlone.flatMap((stem) => problemsAlone(`${stem}.txt`, `${stem}${ending}`, opened)),
    ...annotationsAlone.flatMap((stem) => problemsAlone(`${stem}${ending}`, `${stem}.txt`, opened)),
    ...problemsOfEntries(
      [...texts, ...annotations],
      (stem) => `${stem}.txt and ${stem}${ending}`,
      opened,
    ),
  ];
  return { stems: [...texts].filter((stem) => annotations.has(stem)), problems };
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
