import type { Problem } from '../../domain/problem';

/**
 * The changes that an import made to the records of one kind. A changed record is one superseded
 * and one added.
 */
export interface RecordCounts {
  readonly added: number;
  readonly unchanged: number;
  readonly superseded: number;
}

/**
 * The changes that an import made to the descriptions of one kind, of which the graph keeps the
 * newest.
 */
export interface DescriptionCounts {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** In the graph, and no longer in the corpus. */
  readonly withdrawn: number;
}

/** The result of importing a corpus. */
export interface ImportReport {
  /** Null where corpus.yaml could not be read. */
  readonly corpusId: string | null;
  /** Everything wrong with the corpus. Where there is any, nothing was imported but with `keepGoing`. */
  readonly problems: readonly Problem[];
  /** Ids that the import made one force, and entities that another corpus names otherwise, each in a sentence. */
  readonly notes: readonly string[];
  /** Documents with problems. */
  readonly skipped: number;
  /** Whether the graph is another one than before. */
  readonly changed: boolean;
  /** The graph's revision after the import. */
  readonly revision: number;
  readonly documents: DescriptionCounts;
  readonly entities: DescriptionCounts;
  /** Mentions of entities, and of events (event reports). */
  readonly mentions: RecordCounts;
  readonly quantities: RecordCounts;
  readonly claims: RecordCounts;
  readonly controlClaims: RecordCounts;
  readonly assessments: RecordCounts;
}
