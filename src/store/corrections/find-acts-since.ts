import type { AuditRecord } from '../../domain/audit';
import { splitVersion } from '../import/record-ledger';
import { loadStatement } from '../statement';
import type { Correcting } from '../write/write-correction';

const FIND_ACTS = loadStatement(__dirname, 'find-acts-since.cypher');

/** How many acts a conflict tells of at the most. */
const MOST_ACTS = 20;

/** The acts since a revision that bear on these things, or recorded anything at these moments; the newest first. */
export function findActsSince(
  { transaction }: Correcting,
  revision: number,
  ids: readonly string[],
  moments: readonly number[] = [],
): Promise<AuditRecord[]> {
  const baseIds = [...new Set(ids.map((id) => splitVersion(id).baseId))];
  return transaction.run(
    FIND_ACTS,
    { baseIds, moments, revision, limit: MOST_ACTS },
    ({ audit }: { audit: AuditRecord }) => audit,
  );
}
