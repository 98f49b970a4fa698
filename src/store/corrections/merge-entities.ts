import { loadStatement } from '../statement';
import type { Correcting } from '../write/write-correction';
import type { FoundEntity } from './curate-entity';
import { findNaming, moveRecords } from './move-records';

const FIND_BETWEEN = loadStatement<{ ids: readonly [string, string] }, { id: string }>(
  __dirname,
  'find-between.cypher',
);
const MARK_MERGED = loadStatement<{
  fromId: string;
  intoId: string;
  auditId: string;
  recordedAt: number;
}>(__dirname, 'mark-merged.cypher');
const UNMARK_MERGED = loadStatement<{ fromId: string }>(__dirname, 'unmark-merged.cypher');

/** An entity to merge, and that which stands for it from then on. */
interface Pair {
  readonly from: FoundEntity;
  readonly into: FoundEntity;
}

/** Which of two places lies in the other; undefined where neither does. */
export async function findInner(
  { transaction }: Correcting,
  ids: readonly [string, string],
): Promise<string | undefined> {
  const [found] = await transaction.run(FIND_BETWEEN, { ids }, ({ id }) => id);
  return found;
}

/** Every entity of which a record may name this one instead, as corrections led it here. */
export function originsOf({ memberIds, splitIds }: FoundEntity): string[] {
  return [...new Set([...memberIds, ...splitIds])];
}

/** Leads all that names one entity to another, which takes its descriptions too. Returns how many claims moved. */
export async function mergeRecords(correcting: Correcting, { from, into }: Pair): Promise<number> {
  const { transaction, recordedAt, auditId } = correcting;
  const moving = await findNaming(correcting, { endIds: [from.rootId], originIds: [] });
  const pair = { fromId: from.rootId, intoId: into.rootId };
  return moveRecords(
    correcting,
    moving,
    { entityIds: [from.rootId, into.rootId], partIds: from.partIds },
    () => transaction.run(MARK_MERGED, { ...pair, auditId, recordedAt }),
  );
}

/** Leads back all that a merge led elsewhere, as far as no other correction does. Returns how many claims moved. */
export async function unmergeRecords(
  correcting: Correcting,
  fromId: string,
  { from, into }: Pair,
): Promise<number> {
  const { transaction } = correcting;
  const moving = await findNaming(correcting, {
    endIds: [],
    originIds: originsOf(from),
  });
  return moveRecords(
    correcting,
    moving,
    { entityIds: [fromId, into.rootId], partIds: into.partIds },
    () => transaction.run(UNMARK_MERGED, { fromId }),
  );
}
