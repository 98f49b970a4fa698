import { groupBy } from '../../domain/group-by';
import { type ExistingRecord, RecordLedger, splitVersion } from '../import/record-ledger';
import { linkClaims } from '../import/write-records';
import { loadStatement } from '../statement';
import type { Correcting } from '../write/write-correction';
import { rebuildAfter } from './rebuild-after';

const FIND_RESTORABLE = loadStatement(__dirname, 'find-restorable.cypher');
export const FIND_VERSIONS = loadStatement(__dirname, 'find-versions.cypher');
const COPY_RECORDS = loadStatement(__dirname, 'copy-records.cypher');
const RETURN_RELATIONS = loadStatement(__dirname, 'return-relations.cypher');
const MARK_RESTORED = loadStatement(__dirname, 'mark-restored.cypher');
const AWAIT_IMPORT = loadStatement(__dirname, 'await-import.cypher');

type Kind = 'claim' | 'mention' | 'quantity' | 'controlClaim' | 'assessment';

/** A record that went with a retracted claim. */
export interface Restorable {
  readonly kind: Kind;
  readonly id: string;
  readonly fingerprint: string;
  /** Claims that it hangs on, or of a claim, that which it lay in. */
  readonly ownerIds: readonly string[];
  readonly orders: readonly number[];
  readonly touches: readonly string[];
}

/** Finds all that went with a retracted claim; the claims come first, each after that which it lay in. */
export function findRestorable(
  { transaction }: Correcting,
  claimId: string,
): Promise<Restorable[]> {
  return transaction.run(FIND_RESTORABLE, { id: claimId }, (row: Restorable) => row);
}

/** A retracted claim with all that went with it. */
interface Restoring {
  readonly rootId: string;
  readonly records: readonly Restorable[];
  /** The current version of the claim that it lay in. */
  readonly parentId: string | null;
}

/**
 * Adds new versions of records that were retracted, and derives again what follows from them.
 * Returns the id of the claim's new version.
 */
export async function restoreRecords(
  { transaction, recordedAt, auditId, log }: Correcting,
  { rootId, records, parentId }: Restoring,
): Promise<string> {
  const ofKind = groupBy(records, ({ kind }) => kind);
  const baseIdsOf = (kind: Kind) =>
    (ofKind.get(kind) ?? []).map(({ id }) => splitVersion(id).baseId);
  const existing = await transaction.run(
    FIND_VERSIONS,
    {
      claimIds: baseIdsOf('claim'),
      mentionIds: baseIdsOf('mention'),
      quantityIds: baseIdsOf('quantity'),
      controlClaimIds: baseIdsOf('controlClaim'),
      assessmentIds: baseIdsOf('assessment'),
    },
    (row: ExistingRecord) => row,
  );
  const current = new Map(
    existing.filter((one) => one.current).map(({ id }) => [splitVersion(id).baseId, id]),
  );
  const ledger = new RecordLedger(existing);
  /** By the id of a retracted version, the version that takes its place. */
  const now = new Map<string, string>();
  const copied = (kind: Kind) =>
    (ofKind.get(kind) ?? []).flatMap((record) => {
      const { baseId } = splitVersion(record.id);
      // Another claim still has it.
      const standing = current.get(baseId);
      const id = standing ?? ledger.add(baseId).id;
      now.set(record.id, id);
      return standing === undefined ? [{ ...record, from: record.id, id }] : [];
    });
  const [mentions, quantities] = [copied('mention'), copied('quantity')];
  const claims = copied('claim');
  const controlClaims = copied('controlClaim').map(({ from, id, ownerIds, orders }) => ({
    ...{ from, id, order: orders[0]! },
    claimId: now.get(ownerIds[0]!)!,
  }));
  const assessments = copied('assessment').map(({ from, id, ownerIds }) => ({
    ...{ from, id },
    ofId: now.get(ownerIds[0]!)!,
  }));
  const hangingOn = (kind: Kind, claimId: string) =>
    (ofKind.get(kind) ?? []).flatMap(({ id, ownerIds, orders }) => {
      const place = ownerIds.indexOf(claimId);
      return place === -1 ? [] : [{ id: now.get(id)!, order: orders[place] ?? 0 }];
    });
  const bare = ({ from, id }: { from: string; id: string }) => ({ from, id });
  const rows = {
    mentions: mentions.map(bare),
    quantities: quantities.map(bare),
    claims: claims.map(({ from, id }) => ({
      ...{ from, id },
      reportIds: hangingOn('mention', from).map((report) => report.id),
      quantities: hangingOn('quantity', from),
    })),
    controlClaims,
    assessments,
  };
  const touches = [...new Set(records.flatMap((record) => record.touches))];
  const relationIds = touches.filter((id) => id.startsWith('relation:'));
  const eventIds = touches.filter((id) => id.startsWith('event:'));
  const placeIds = (ofKind.get('controlClaim') ?? []).flatMap((control) => control.touches);
  await rebuildAfter(transaction, { eventIds, relationIds, placeIds }, async () => {
    await transaction.run(COPY_RECORDS, { ...rows, recordedAt });
    await linkClaims(
      transaction,
      claims.flatMap(({ from, id, ownerIds }) => {
        const within = from === rootId ? parentId : now.get(ownerIds[0]!)!;
        return within === null ? [] : [{ id, parentId: within }];
      }),
    );
    await transaction.run(RETURN_RELATIONS, { ids: relationIds });
    await transaction.run(MARK_RESTORED, { auditId, claimIds: claims.map(({ from }) => from) });
  });
  for (const added of [claims, mentions, quantities, controlClaims, assessments]) {
    log.add(added.map(({ id }) => id));
  }
  log.touch(touches);
  return now.get(rootId)!;
}

/** Lets the next import bring back retracted claims of a document whose text has changed since. */
export async function letImportRestore(
  { transaction, auditId, log }: Correcting,
  documentId: string,
  records: readonly Restorable[],
): Promise<void> {
  const claimIds = records.filter(({ kind }) => kind === 'claim').map(({ id }) => id);
  await transaction.run(MARK_RESTORED, { auditId, claimIds });
  await transaction.run(AWAIT_IMPORT, { documentId });
  log.touch([documentId, ...claimIds]);
}
