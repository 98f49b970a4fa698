import type { Transaction } from '../connection';
import type { AuditRecord, GraphChange } from '../../domain/audit';
import { splitVersion } from '../import/version-assigner';
import type { Fields } from '../parameters';
import { loadStatement } from '../statement';
import type { Author, ChangeLog } from './change-log';

const RAISE_REVISION = loadStatement<
  Omit<GraphChange, 'revision'> & { byId: string },
  { revision: number }
>(__dirname, 'raise-revision.cypher');
const RECORD_AUDIT = loadStatement<{
  record: Fields<AuditRecord>;
  key: string | null;
  input: string | null;
  result: string | null;
  baseIds: readonly string[];
}>(__dirname, 'record-audit.cypher');

/** An act of somebody, and what it bears on. */
export interface WholeAct extends Author {
  readonly of: readonly string[];
  readonly before?: string | null;
  readonly after?: string | null;
  readonly reason?: string | null;
}

/** The id of the act that a revision begins. */
export function auditIdOf(revision: number): string {
  return `audit:${revision}`;
}

type NewChange = ChangeLog['columns'] & {
  readonly act: Author;
  readonly auditId: string | null;
};

/** Notes that a transaction changes the graph; the last thing that it does. Returns the new revision. */
export async function raiseRevision(
  transaction: Transaction,
  recordedAt: number,
  { act: { act, by }, ...change }: NewChange,
): Promise<number> {
  const [revision] = await transaction.run(
    RAISE_REVISION,
    { recordedAt, ...change, act, byId: by.id, by: by.name },
    (row) => row.revision,
  );
  return revision!;
}

/** By which an act is known when it is asked for again, and its answer. */
export interface Repeatable {
  readonly key: string;
  readonly input: string;
  readonly result: string;
}

/** Keeps an act of somebody in the transaction that carries it out, or begins to. */
export async function recordAudit(
  transaction: Transaction,
  {
    id,
    revision,
    recordedAt,
    act,
    by,
    of,
    before = null,
    after = null,
    reason = null,
  }: WholeAct & { readonly id: string; readonly revision: number; readonly recordedAt: number },
  repeatable: Repeatable | null = null,
): Promise<void> {
  const record = { id, revision, recordedAt, act, byId: by.id, by: by.name, of };
  await transaction.run(RECORD_AUDIT, {
    record: { ...record, before, after, reason },
    key: repeatable?.key ?? null,
    input: repeatable?.input ?? null,
    result: repeatable?.result ?? null,
    baseIds: [...new Set(of.map((one) => splitVersion(one).baseId))],
  });
}
