/** Kinds of changes of the graph. */
export const ACTS = [
  'IMPORT',
  'WITHDRAW',
  'RETRACT',
  'RESTORE',
  'ASSESS',
  'ADD_ALIAS',
  'REMOVE_ALIAS',
  'ADD_SAME_AS',
  'REMOVE_SAME_AS',
  'DESCRIBE',
  'MERGE',
  'UNMERGE',
  'SPLIT',
  'UNSPLIT',
  'DERIVE',
  'EARLIER',
] as const;

/**
 * DERIVE is the program's own, by rules that changed. EARLIER stands for all that a graph had before it kept its
 * changes.
 */
export type Act = (typeof ACTS)[number];

/** One act of somebody, kept in the transaction that carried it out. An import is one act of several transactions. */
export interface AuditRecord {
  /** `audit:57`, by the revision of its first transaction. */
  readonly id: string;
  readonly revision: number;
  /** In ms since 1970. */
  readonly recordedAt: number;
  readonly act: Act;
  readonly byId: string;
  /** The name at that time. */
  readonly by: string;
  /** The claims, entities or corpora that it bears on, each claim in the version that it met. */
  readonly of: readonly string[];
  /** In words; null where there was nothing. */
  readonly before: string | null;
  readonly after: string | null;
  readonly reason: string | null;
}

/** How many ids a change lists at the most. */
export const MOST_TOUCHED = 100;

/** One transaction that changed the graph. */
export interface GraphChange {
  readonly revision: number;
  /** In ms since 1970. */
  readonly recordedAt: number;
  readonly act: Act;
  readonly by: string;
  /** Null where no act of somebody stands behind it. */
  readonly auditId: string | null;
  /** Records that it added, and that it superseded. */
  readonly added: number;
  readonly superseded: number;
  /** The first MOST_TOUCHED ids that it touched. */
  readonly touched: readonly string[];
  readonly touchedCount: number;
}
