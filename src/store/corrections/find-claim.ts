import { splitVersion } from '../import/version-assigner';
import { loadStatement } from '../statement';
import type { Correcting } from '../write/write-correction';

const FIND_CLAIM = loadStatement<{ id: string; baseId: string }, FoundClaim>(
  __dirname,
  'find-claim.cypher',
);

/** A claim to correct, in one of its versions. */
export interface FoundClaim {
  readonly documentId: string;
  readonly isWithdrawn: boolean;
  /** Whether the text of its document is another one than when the claim was current. */
  readonly isTextOther: boolean;
  readonly text: string;
  readonly supersededAt: number | null;
  /** The acts that retracted and restored this version. */
  readonly retractedBy: string | null;
  readonly restoredBy: string | null;
  readonly parentId: string | null;
  /** The version that is current now. */
  readonly currentId: string | null;
}

/** The claim with this id; null where there is none. */
export async function findClaim(
  { transaction }: Correcting,
  id: string,
): Promise<FoundClaim | null> {
  const { baseId } = splitVersion(id);
  const [found] = await transaction.run(FIND_CLAIM, { id, baseId }, (row) => row);
  return found ?? null;
}
