import type { CorpusReading } from '../../domain/corpus';
import type { Store } from '../connection';
import type { ImportReport } from './import-report';

/** How far an import has come. */
export interface ImportProgress {
  /** First every document is checked, then each is imported. */
  readonly phase: 'check' | 'import';
  readonly documents: number;
  /** Null where the corpus cannot tell before it has been read. */
  readonly total: number | null;
}

export interface ImportOptions {
  /** The clock, in ms since 1970; read once an import. */
  readonly now?: () => number;
  readonly onProgress?: (progress: ImportProgress) => void;
}

export declare function importCorpus(
  store: Store,
  reading: CorpusReading,
  options?: ImportOptions,
): Promise<ImportReport>;
