import path from 'node:path';
import type { Problem } from '../domain/problem';
import { checkStem } from './document-metadata';
import type { OpenedCorpus } from './opened-corpus';
import { ProblemList, sortProblems } from './problem-list';
import { readUtf8File } from './read-utf8-file';

/** The contents of a text and of the annotations beside it; null where a file cannot be read. */
export interface Pair {
  /** The annotations' file, for messages. */
  readonly file: string;
  readonly text: string | null;
  readonly content: string | null;
  /** Takes the problems of the annotations. */
  readonly problems: ProblemList;
  /** The problems of both so far. */
  readonly allProblems: () => readonly Problem[];
}

/** Reads the two files of a document, given as paths within the corpus's folder. */
export async function readPair(
  stem: string,
  textFile: string,
  annotations: string,
  { folder, folderName }: Pick<OpenedCorpus, 'folder' | 'folderName'>,
): Promise<Pair> {
  const file = path.posix.join(folderName, annotations);
  const inText = new ProblemList(path.posix.join(folderName, textFile));
  const problems = new ProblemList(file);
  checkStem(stem, inText);
  const text = await readUtf8File(path.join(folder, textFile), inText);
  const content = await readUtf8File(path.join(folder, annotations), problems);
  const allProblems = () => sortProblems([...inText.problems, ...problems.problems]);
  return { file, text, content, problems, allProblems };
}
