import type { Transaction } from '../connection';
import { loadStatement } from '../statement';
import { type ExistingRecords, NO_RECORDS, type RecordKind } from './document-plan';
import { shortFingerprint } from './fingerprint';
import type { ExistingRecord } from './version-assigner';

const FIND_RECORDS = loadStatement<{ documentIds: readonly string[] }, StoredRow>(
  __dirname,
  'find-records.cypher',
);

/** A row of a record: its fingerprints may be longer than a new record's. */
type StoredRow = StoredRecord & { readonly documentId: string; readonly kind: RecordKind };

/** A record in the graph, and the events, relations or the place that it speaks of. */
export interface StoredRecord extends ExistingRecord {
  readonly touches: readonly string[];
}

/** The records that the graph has of some documents. */
export interface StoredRecords {
  /** The records of one document, by kind; NO_RECORDS where it is new. */
  of(documentId: string): ExistingRecords;
  readonly byId: ReadonlyMap<string, StoredRecord>;
}

/** Finds every record of these documents, superseded ones included. */
export async function findRecords(
  transaction: Transaction,
  documentIds: readonly string[],
): Promise<StoredRecords> {
  const byDocument = new Map<string, Record<RecordKind, StoredRecord[]>>();
  const byId = new Map<string, StoredRecord>();
  const rows = await transaction.run(FIND_RECORDS, { documentIds }, (row): StoredRow => ({
    ...row,
    fingerprint: shortened(row.fingerprint),
    wording: shortened(row.wording),
  }));
  for (const row of rows) {
    let records = byDocument.get(row.documentId);
    if (records === undefined) {
      records = { text: [], mention: [], quantity: [], claim: [], controlClaim: [] };
      byDocument.set(row.documentId, records);
    }
    records[row.kind].push(row);
    byId.set(row.id, row);
  }
  return { of: (documentId) => byDocument.get(documentId) ?? NO_RECORDS, byId };
}

function shortened(found: string | null | undefined): string | null {
  return found ? shortFingerprint(found) : null;
}
