import path from 'node:path';
import type { Note } from '../../domain/note';
import type { Problem } from '../../domain/problem';
import { quote } from '../../domain/quote';
import { CORPUS_FILE } from '../find-corpora';
import { listFolders, stemsOf } from '../list-folders';
import type { OpenedCorpus } from '../opened-corpus';
import { ProblemList } from '../problem-list';
import { BratFolders } from './brat-folders';
import { findPairs, problemsAlone, problemsOfEntries } from '../find-pairs';

/** A text and the annotations of it that are read, as paths within the corpus's folder. */
export interface BratFiles {
  readonly stem: string;
  readonly text: string;
  readonly annotations: string;
  /** The files of other annotators of the text. */
  readonly notes: readonly Note[];
}

interface FoundFiles {
  readonly files: readonly BratFiles[];
  readonly problems: readonly Problem[];
}

/**
 * Finds the files of a brat corpus: pairs in one folder, or as its settings say. Where several
 * annotators annotated a text, the first of them in the settings' order is read. One text annotated
 * twice is still one text, and a claim that two annotators saw is still one claim.
 */
export async function findFiles(opened: OpenedCorpus): Promise<FoundFiles> {
  const { brat } = opened.settings;
  if (brat !== undefined) return findInFolders(opened, new BratFolders(brat));
  const { stems, problems } = await findPairs(opened);
  const files = stems.map((stem) => ({
    ...{ stem, text: `${stem}.txt`, annotations: `${stem}.ann`, notes: [] },
  }));
  return { files, problems };
}

async function findInFolders(opened: OpenedCorpus, folders: BratFolders): Promise<FoundFiles> {
  const { folder, folderName } = opened;
  const inCorpus = new ProblemList(path.posix.join(folderName, CORPUS_FILE));
  const texts = new Set(await stemsWithin(folder, folders.texts, '.txt', inCorpus));
  const names = await stemsWithin(folder, folders.annotations, '.ann', inCorpus);
  if (!inCorpus.isEmpty) return { files: [], problems: inCorpus.problems };
  const namesOf = new Map<string, string[]>();
  for (const name of names) {
    const stem = folders.textOf(name);
    namesOf.set(stem, [...(namesOf.get(stem) ?? []), name]);
  }
  const files = [...texts].flatMap(
    (stem) => chooseFiles(stem, namesOf.get(stem) ?? [], folders, folderName, inCorpus) ?? [],
  );
  const alone = names.filter((name) => !texts.has(folders.textOf(name)));
  const problems = [
    ...inCorpus.problems,
    ...alone.flatMap((name) =>
      problemsAlone(folders.annotationFile(name), folders.textFile(folders.textOf(name)), opened),
    ),
    ...problemsOfEntries(
      [...texts, ...namesOf.keys()],
      (stem) => `${folders.textFile(stem)} and ${expectedFor(stem, folders)}`,
      opened,
    ),
  ];
  return { files, problems };
}

/** Null, and a problem, where none of the annotations found of a text is one to read. */
function chooseFiles(
  stem: string,
  found: readonly string[],
  folders: BratFolders,
  folderName: string,
  inCorpus: ProblemList,
): BratFiles | null {
  const text = folders.textFile(stem);
  const chosen = folders.choicesOf(stem).find((name) => found.includes(name));
  if (chosen === undefined) {
    const message = `${quote(text)} has no annotations`;
    inCorpus.report(null, 'missing-file', message, expectedFor(stem, folders));
    return null;
  }
  const notes = found
    .filter((name) => name !== chosen)
    .map((name) => otherAnnotator(path.posix.join(folderName, folders.annotationFile(name))));
  return { stem, text, annotations: folders.annotationFile(chosen), notes };
}

function expectedFor(stem: string, folders: BratFolders): string {
  return folders
    .choicesOf(stem)
    .map((name) => folders.annotationFile(name))
    .join(' or ');
}

/** The stems of a folder's files, and of those within a folder that the settings name. */
async function stemsWithin(
  folder: string,
  within: string,
  ending: string,
  problems: ProblemList,
): Promise<string[]> {
  try {
    const folders = await listFolders(path.join(folder, within));
    return folders
      .filter(({ prefix }) => prefix === '' || within !== '')
      .flatMap(({ prefix, names }) => stemsOf(names, ending).map((stem) => `${prefix}${stem}`));
  } catch {
    problems.report(null, 'missing-file', `names the folder ${quote(within)}`, 'a folder');
    return [];
  }
}

function otherAnnotator(file: string): Note {
  const subject = 'files of other annotators of a text';
  return { code: 'other-annotator', subject, count: 1, file, line: null, remedy: null };
}
