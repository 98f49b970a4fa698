import { findCorpora, NoCorpusError } from '../annotations/find-corpora';
import { readCorpus } from '../annotations/read-corpus';
import { checkCorpus, type CorpusCheck, failedCheck } from './check-corpus';
import { showProgress } from './progress';

/**
 * Checks the corpora at these paths, one after the other. A path without a corpus does not stop the
 * others.
 */
export async function checkCorpora(
  paths: readonly string[],
  { strict = false }: { readonly strict?: boolean } = {},
): Promise<CorpusCheck[]> {
  const checks: CorpusCheck[] = [];
  for (const path of paths) {
    try {
      for (const folder of await findCorpora(path)) checks.push(await checkFolder(folder, strict));
    } catch (error) {
      if (!(error instanceof NoCorpusError)) throw error;
      checks.push(failedCheck(error));
    }
  }
  return checks;
}

async function checkFolder(folder: string, strict: boolean): Promise<CorpusCheck> {
  const reading = await readCorpus(folder);
  const progress = showProgress(folder);
  const onDocument = (documents: number) =>
    progress.update({ phase: 'check', done: documents, total: reading.documentCount });
  try {
    return await checkCorpus(folder, reading, { strict, onDocument });
  } finally {
    progress.end();
  }
}
