import { setTimeout } from 'node:timers/promises';
import { readCorpus } from '../annotations/read-corpus';
import type { CorpusReading } from '../domain/corpus';
import { countOf } from '../domain/count-of';
import { NoteCounter } from '../domain/note';
import type { Store } from '../store/connection';
import { deriveLeftPlaces } from '../store/control/derive-due-places';
import { importCorpus, type ImportProgress } from '../use-cases/import-corpus';
import type { ImportReport } from '../store/import/import-report';
import { StoreError } from '../store/store-error';
import { showProgress } from './progress';
import { say } from './say';
import { logWaits } from './log-waits';

export interface ImportCorporaOptions {
  readonly keepGoing?: boolean;
  /** Runs each import, and may measure it. */
  readonly measure?: (run: () => Promise<ImportReport>) => Promise<ImportReport>;
}

/** Imports the corpora in these folders one after the other; a report each. */
export async function importCorpora(
  store: Store,
  folders: readonly string[],
  signal: AbortSignal,
  { keepGoing = false, measure = (run) => run() }: ImportCorporaOptions = {},
): Promise<ImportReport[]> {
  const reports: ImportReport[] = [];
  for (const folder of folders) {
    const progress = showProgress(folder);
    try {
      const notes = new NoteCounter();
      const reading = countNotes(await readCorpus(folder), notes);
      const onProgress = (done: ImportProgress) => {
        // Whole documents stay; the import goes on there when it is started again.
        signal.throwIfAborted();
        progress.update(done);
      };
      const onWait = logWaits(folder);
      const options = { onProgress, onWait, keepGoing };
      reports.push(await measure(() => importCorpus(store, reading, options)));
      const skipped = notes.notes.reduce((sum, { count }) => sum + count, 0);
      if (skipped > 0) {
        const annotations = countOf(skipped, 'annotation');
        say(`${folder}: ${annotations} skipped; \`claimline check\` says which`);
      }
    } finally {
      progress.end();
    }
  }
  return reports;
}

/** How often a server looks whether Neo4j is back, in milliseconds. */
const LOOK_EVERY = 1_000;

/**
 * The same for a server: where Neo4j is lost, it waits until it is back and imports the rest. Then it derives what an
 * earlier import has left, if one was cut short.
 */
export async function importPatiently(
  store: Store,
  folders: readonly string[],
  signal: AbortSignal,
  options: ImportCorporaOptions,
): Promise<ImportReport[]> {
  for (;;) {
    try {
      const reports = await importCorpora(store, folders, signal, options);
      await deriveLeftPlaces(store, () => signal.throwIfAborted());
      return reports;
    } catch (error) {
      if (!(error instanceof StoreError) || error.code !== 'STORE_UNREACHABLE') throw error;
    }
    say('The import stopped: Neo4j does not answer. It goes on when Neo4j is back.');
    while (!(await store.isReachable())) {
      signal.throwIfAborted();
      await setTimeout(LOOK_EVERY);
    }
  }
}

/** The reading, whose first pass over the documents counts the skipped items. */
function countNotes(reading: CorpusReading, notes: NoteCounter): CorpusReading {
  let isFirst = true;
  return {
    ...reading,
    async *documents() {
      const counts = isFirst;
      isFirst = false;
      for await (const one of reading.documents()) {
        if (counts) one.notes?.forEach((note) => notes.add(note));
        yield one;
      }
    },
  };
}
