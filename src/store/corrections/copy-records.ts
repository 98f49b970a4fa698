import { groupBy } from '../../domain/group-by';
import type { OrderedTarget } from '../import/record-rows';
import { type ExistingRecord, VersionAssigner, splitVersion } from '../import/version-assigner';
import { linkClaims } from '../import/write-records';
import { loadStatement } from '../statement';
import type { Correcting } from '../write/write-correction';

/** A record's id, and that of its copy. */
type Copy = { readonly from: string; readonly id: string };

type ClaimCopy = Copy & {
  readonly reportIds: readonly string[];
  readonly quantities: readonly OrderedTarget[];
};

export const FIND_VERSIONS = loadStatement<
  {
    claimIds: readonly string[];
    mentionIds: readonly string[];
    quantityIds: readonly string[];
    controlClaimIds: readonly string[];
    assessmentIds: readonly string[];
  },
  ExistingRecord
>(__dirname, 'find-versions.cypher');
const COPY_RECORDS = loadStatement<{
  mentions: readonly Copy[];
  quantities: readonly Copy[];
  claims: readonly ClaimCopy[];
  controlClaims: readonly (Copy & { claimId: string; order: number })[];
  assessments: readonly (Copy & { ofId: string | null })[];
  recordedAt: number;
}>(__dirname, 'copy-records.cypher');

type Kind = 'claim' | 'mention' | 'quantity' | 'controlClaim' | 'assessment';

/** A record that is to have a new version which says the same. */
export interface Copyable {
  readonly kind: Kind;
  readonly id: string;
  readonly fingerprint: string;
  /** Claims that it hangs on, or of a claim, that which it lay in; none of the grade of an actor. */
  readonly ownerIds: readonly string[];
  readonly orders: readonly number[];
  readonly touches: readonly string[];
}

/** By the id of a record, the version that takes its place. */
export type Versions = ReadonlyMap<string, string>;

/** The things that these records speak of, which follow from them. */
export function touchedBy(records: readonly Copyable[]) {
  const touches = [...new Set(records.flatMap((record) => record.touches))];
  return {
    eventIds: touches.filter((id) => id.startsWith('event:')),
    relationIds: touches.filter((id) => id.startsWith('relation:')),
    placeIds: records
      .filter(({ kind }) => kind === 'controlClaim')
      .flatMap((control) => control.touches),
  };
}

/**
 * Adds versions of superseded records that say what those said. One that is current already, as another claim has it, stays.
 * `outside` gives the claim that the copy of one lies in, where that is not among the records.
 */
export async function copyRecords(
  { transaction, recordedAt, log }: Pick<Correcting, 'transaction' | 'recordedAt' | 'log'>,
  records: readonly Copyable[],
  outside: (ownerId: string) => string | null,
): Promise<Versions> {
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
    (row) => row,
  );
  const current = new Map(
    existing.filter((one) => one.current).map(({ id }) => [splitVersion(id).baseId, id]),
  );
  const assigner = new VersionAssigner(existing);
  const now = new Map<string, string>();
  const copied = (kind: Kind) =>
    (ofKind.get(kind) ?? []).flatMap((record) => {
      const { baseId } = splitVersion(record.id);
      // Another claim still has it.
      const standing = current.get(baseId);
      const id = standing ?? assigner.add(baseId).id;
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
    ofId: ownerIds.length === 0 ? null : now.get(ownerIds[0]!)!,
  }));
  const hanging = (kind: Kind) => {
    const byOwner = new Map<string, OrderedTarget[]>();
    for (const { id, ownerIds, orders } of ofKind.get(kind) ?? []) {
      ownerIds.forEach((ownerId, at) => {
        const one = { id: now.get(id)!, order: orders[at] ?? 0 };
        byOwner.set(ownerId, [...(byOwner.get(ownerId) ?? []), one]);
      });
    }
    return (claimId: string) => byOwner.get(claimId) ?? [];
  };
  const [reports, given] = [hanging('mention'), hanging('quantity')];
  const bare = ({ from, id }: Copy) => ({ from, id });
  await transaction.run(COPY_RECORDS, {
    mentions: mentions.map(bare),
    quantities: quantities.map(bare),
    claims: claims.map(({ from, id }) => ({
      ...{ from, id },
      reportIds: reports(from).map((report) => report.id),
      quantities: given(from),
    })),
    ...{ controlClaims, assessments, recordedAt },
  });
  await linkClaims(
    transaction,
    claims.flatMap(({ id, ownerIds: [ownerId] }) => {
      const within = ownerId === undefined ? null : (now.get(ownerId) ?? outside(ownerId));
      return within === null ? [] : [{ id, parentId: within }];
    }),
  );
  for (const added of [claims, mentions, quantities, controlClaims, assessments]) {
    log.add(added.map(({ id }) => id));
  }
  return now;
}
