import { findCorpora, readCorpus } from '../annotations/read-corpus';
import type { Store } from '../store/connection';
import { importCorpus } from '../store/import/import-corpus';
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
      reports.push(await importCorpus(store, reading, { onProgress: progress.update, signal }));
    } finally {
      progress.end();
    }
  }
  return reports;
}
