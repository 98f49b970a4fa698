import { findCorpora, readCorpus } from '../annotations/read-corpus';
import type { Store } from '../store/connection';
import { importCorpus, type ImportProgress } from '../store/import/import-corpus';
import type { ImportReport } from '../store/import/import-report';
import { showProgress } from './progress';

/** Imports the corpora at these paths one after the other; a report each. */
export async function importCorpora(
  store: Store,
  paths: readonly string[],
  signal: AbortSignal,
): Promise<ImportReport[]> {
  const reports: ImportReport[] = [];
  for (const folder of (await Promise.all(paths.map(findCorpora))).flat()) {
    const progress = showProgress(folder);
    try {
      const reading = await readCorpus(folder);
      const onProgress = (done: ImportProgress) => {
        // Whole documents stay; the import goes on there when it is started again.
        signal.throwIfAborted();
        progress.update(done);
      };
      reports.push(await importCorpus(store, reading, { onProgress }));
    } finally {
      progress.end();
    }
  }
  return reports;
}
