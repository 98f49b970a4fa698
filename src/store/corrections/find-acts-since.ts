import type { AuditRecord } from '../../domain/audit';
import { splitVersion } from '../import/version-assigner';
import { loadStatement } from '../statement';
import type { Correcting } from '../write/write-correction';

const FIND_ACTS = loadStatement<
  {
    baseIds: readonly string[];
    moments: readonly number[];
    revisions: readonly number[];
    revision: number;
    limit: number;
  },
  { audit: AuditRecord }
>(__dirname, 'find-acts-since.cypher');

/** The most acts that a conflict lists. */
const MOST_ACTS = 20;

/** Changes that are known to be of the same thing: by when they recorded anything, or by their revisions. */
export interface KnownChanges {
  /** In ms since 1970. */
  readonly moments?: readonly number[];
  readonly revisions?: readonly number[];
}

/** The acts since a revision that bear on these things, or made these changes; the newest first. */
export function findActsSince(
  { transaction }: Pick<Correcting, 'transaction'>,
  revision: number,
  ids: readonly string[],
  { moments = [], revisions = [] }: KnownChanges = {},
): Promise<AuditRecord[]> {
  const baseIds = [...new Set(ids.map((id) => splitVersion(id).baseId))];
  return transaction.run(
    FIND_ACTS,
    { baseIds, moments, revisions, revision, limit: MOST_ACTS },
    ({ audit }) => audit,
  );
}
