import path from 'node:path';
import type { CorpusReading, DocumentReading } from '../domain/corpus';
import type { Problem } from '../domain/problem';
import { noDocuments } from './opened-corpus';

/** A reading whose failures to read files are problems of its corpus, so that other corpora can be read. */
export async function guardReading(
  folderName: string,
  open: () => Promise<CorpusReading>,
): Promise<CorpusReading> {
  try {
    const reading = await open();
    return { ...reading, documents: () => guardDocuments(folderName, reading) };
  } catch (error) {
    return { ...noDocuments(null), problems: [problemOf(error, folderName)] };
  }
}

async function* guardDocuments(
  file: string,
  reading: CorpusReading,
): AsyncGenerator<DocumentReading> {
  try {
    yield* reading.documents();
  } catch (error) {
    yield { file, document: null, problems: [problemOf(error, file)] };
  }
}

/** @throws the error itself where it is none of the file system's */
function problemOf(error: unknown, folderName: string): Problem {
  const { errno, code, path: at } = error as NodeJS.ErrnoException;
  if (errno === undefined) throw error;
  const message = `cannot be read: ${code}`;
  const file = at === undefined ? folderName : path.posix.join(folderName, path.basename(at));
  return { file, line: null, code: 'unreadable-file', message, expected: 'a readable file' };
}
