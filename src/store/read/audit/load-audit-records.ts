import type { AuditRecord } from '../../../domain/audit';
import { countOf } from '../../../domain/count-of';
import { groupBy } from '../../../domain/group-by';
import type { Store } from '../../connection';
import { splitVersion } from '../../import/version-assigner';
import { loadStatement } from '../../statement';
import { loadTemplate } from '../../template';

const HISTORY = loadStatement<
  { rows: readonly { id: string; baseId: string; kind: string }[]; limit: number },
  AuditColumns & { id: string }
>(__dirname, 'history.cypher');
const AUDIT = loadTemplate<
  { of: string | null; by: string | null; after: number; before: number; limit: number },
  AuditColumns
>(__dirname, 'audit.cypher');
const AUDIT_RECORDS = loadStatement<{ ids: readonly string[] }, AuditColumns>(
  __dirname,
  'audit-records.cypher',
);
const COUNT_AUDIT = loadStatement<{ of: string | null; by: string | null }, { total: number }>(
  __dirname,
  'count-audit.cypher',
);

/** Acts that a history gives at the most: the newest. */
const MOST_ACTS = 100;

interface AuditColumns {
  readonly audit: AuditRecord & { readonly added: number; readonly superseded: number };
}

/** The acts that each of these things has seen, the earliest first. */
export async function loadHistories(
  store: Store,
  ids: readonly string[],
): Promise<AuditRecord[][]> {
  const rows = ids.map((id) => ({
    id,
    baseId: splitVersion(id).baseId,
    kind: id.slice(0, id.indexOf(':')),
  }));
  const found = await store.read(HISTORY, { rows, limit: MOST_ACTS }, (row) => ({
    id: row.id,
    record: decodeAudit(row),
  }));
  const byId = groupBy(found, ({ id }) => id);
  return ids.map((id) => (byId.get(id) ?? []).map(({ record }) => record));
}

/** The thing and the person that acts are asked of; null leaves either open. */
export interface AuditFilter {
  readonly of: string | null;
  /** An id or a name. */
  readonly by: string | null;
}

/** Where a page of the audit lies: between revisions, from the newest or, `fromEnd`, the oldest. */
export interface AuditWindow {
  readonly after: number | null;
  readonly before: number | null;
  readonly limit: number;
  readonly fromEnd: boolean;
}

/** A page of the acts of people, the newest first. */
export function readAudit(
  store: Store,
  filter: AuditFilter,
  { after, before, limit, fromEnd }: AuditWindow,
): Promise<AuditRecord[]> {
  const statement = AUDIT.write(fromEnd ? ['FROM_END'] : []);
  const between = { after: after ?? Number.MAX_SAFE_INTEGER, before: before ?? 0 };
  return store.read(statement, { ...withoutVersion(filter), ...between, limit }, decodeAudit);
}

/** How many acts a filter lets through. */
export async function countAudit(store: Store, filter: AuditFilter): Promise<number> {
  const [total] = await store.read(COUNT_AUDIT, withoutVersion(filter), (row) => row.total);
  return total!;
}

/** The acts with these ids; null for an unknown id. */
export async function loadAuditRecords(
  store: Store,
  ids: readonly string[],
): Promise<(AuditRecord | null)[]> {
  const found = await store.read(AUDIT_RECORDS, { ids }, decodeAudit);
  const byId = new Map(found.map((record) => [record.id, record]));
  return ids.map((id) => byId.get(id) ?? null);
}

function withoutVersion({ of, by }: AuditFilter) {
  return { of: of === null ? null : splitVersion(of).baseId, by };
}

/** An import is several transactions: what came of it is counted, not written down. */
function decodeAudit({ audit: { added, superseded, ...record } }: AuditColumns): AuditRecord {
  if (record.act !== 'IMPORT' && record.act !== 'WITHDRAW') return withNulls(record);
  const after = `${countOf(added, 'record')} added, ${superseded} superseded`;
  return withNulls({ ...record, after });
}

/** A node has no property that is null. */
function withNulls({ before, after, reason, ...record }: AuditRecord): AuditRecord {
  return { ...record, before: before ?? null, after: after ?? null, reason: reason ?? null };
}
