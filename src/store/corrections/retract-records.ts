import { supersede, withdrawRelations } from '../import/write-records';
import { loadStatement } from '../statement';
import type { Correcting } from '../write/write-correction';
import { rebuildAfter } from './rebuild-after';

const FIND_RETRACTABLE = loadStatement<{ id: string }, Retractable>(
  __dirname,
  'find-retractable.cypher',
);
const MARK_RETRACTED = loadStatement<{
  claimIds: readonly string[];
  auditId: string;
  mentionIds: readonly string[];
  quantityIds: readonly string[];
  controlClaimIds: readonly string[];
  assessmentIds: readonly string[];
}>(__dirname, 'mark-retracted.cypher');

/** All that goes with a claim. */
export interface Retractable {
  /** The claim itself first, then those that lie in it. */
  readonly claimIds: readonly string[];
  readonly mentionIds: readonly string[];
  readonly quantityIds: readonly string[];
  readonly controlClaimIds: readonly string[];
  readonly assessmentIds: readonly string[];
  readonly eventIds: readonly string[];
  readonly relationIds: readonly string[];
  readonly placeIds: readonly string[];
}

/** Finds all that goes with a current claim. */
export async function findRetractable(
  { transaction }: Correcting,
  claimId: string,
): Promise<Retractable> {
  const [found] = await transaction.run(FIND_RETRACTABLE, { id: claimId }, (row) => row);
  return found!;
}

/** Supersedes records as retracted, and derives again what follows from them. */
export async function retractRecords(
  { transaction, recordedAt, auditId, log }: Correcting,
  { eventIds, relationIds, placeIds, ...records }: Retractable,
): Promise<void> {
  await rebuildAfter(transaction, { eventIds, relationIds, placeIds }, async () => {
    await supersede(transaction, records, recordedAt);
    await transaction.run(MARK_RETRACTED, { ...records, auditId });
    await withdrawRelations(transaction, records.claimIds);
  });
  for (const ids of Object.values(records)) log.supersede(ids);
  for (const ids of [eventIds, relationIds, placeIds]) log.touch(ids);
}
