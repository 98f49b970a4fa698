import { loadStatement } from '../statement';
import { loadTemplate } from '../template';
import type { Correcting } from '../write/write-correction';
import { type Copyable, copyRecords, touchedBy, type Versions } from './copy-records';
import { rebuildAfter } from './rebuild-after';
import { redirectRecords } from './redirect-records';

const FIND_RESTORABLE = loadTemplate<{ id: string }, Copyable>(
  __dirname,
  'find-restorable.cypher',
).write([]);
const RETURN_RELATIONS = loadStatement<{ ids: readonly string[] }>(
  __dirname,
  'return-relations.cypher',
);
const MARK_RESTORED = loadStatement<{ claimIds: readonly string[]; auditId: string }>(
  __dirname,
  'mark-restored.cypher',
);
const AWAIT_IMPORT = loadStatement<{ documentId: string }>(__dirname, 'await-import.cypher');

/** Finds all that went with a retracted claim; the claims come first, each after that which it lay in. */
export function findRestorable({ transaction }: Correcting, claimId: string): Promise<Copyable[]> {
  return transaction.run(FIND_RESTORABLE, { id: claimId }, (row) => row);
}

/** A retracted claim with all that went with it. */
interface Restoring {
  readonly rootId: string;
  readonly records: readonly Copyable[];
  /** The current version of the claim that it lay in. */
  readonly parentId: string | null;
}

/**
 * Adds new versions of records that were retracted, and derives again what follows from them.
 * Returns the id of the claim's new version.
 */
export async function restoreRecords(
  correcting: Correcting,
  { rootId, records, parentId }: Restoring,
): Promise<string> {
  const { transaction, auditId, log } = correcting;
  const touched = touchedBy(records);
  let now: Versions = new Map();
  await rebuildAfter(transaction, touched, async () => {
    now = await copyRecords(correcting, records, () => parentId);
    await transaction.run(RETURN_RELATIONS, { ids: touched.relationIds });
    const claimIds = records.filter(({ kind }) => kind === 'claim').map(({ id }) => id);
    await transaction.run(MARK_RESTORED, { auditId, claimIds });
    return redirectRecords(transaction, now.values());
  });
  log.touch(records.flatMap((record) => record.touches));
  return now.get(rootId)!;
}

/** Lets the next import bring back retracted claims of a document whose text has changed since. */
export async function letImportRestore(
  { transaction, auditId, log }: Correcting,
  documentId: string,
  records: readonly Copyable[],
): Promise<void> {
  const claimIds = records.filter(({ kind }) => kind === 'claim').map(({ id }) => id);
  await transaction.run(MARK_RESTORED, { auditId, claimIds });
  await transaction.run(AWAIT_IMPORT, { documentId });
  log.touch([documentId, ...claimIds]);
}
