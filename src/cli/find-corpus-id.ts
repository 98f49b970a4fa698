import { stat } from 'node:fs/promises';
import path from 'node:path';
import { CORPUS_FILE } from '../annotations/find-corpora';
import { readCorpus } from '../annotations/read-corpus';

/** A folder whose corpus.yaml has problems, so that its id is not sure. */
export class NoCorpusIdError extends Error {
  readonly code = 'no-corpus-id';
}

/** The id of the corpus in a folder; any other word is an id itself. */
export async function findCorpusId(corpus: string): Promise<string> {
  const file = path.join(corpus, CORPUS_FILE);
  const isFolder = await stat(file).then(
    (found) => found.isFile(),
    () => false,
  );
  if (!isFolder) return corpus;
  const reading = await readCorpus(corpus);
  if (reading.corpus !== null) return reading.corpus.id;
  throw new NoCorpusIdError(`${file} has problems (expected one without, or the id of the corpus)`);
}
