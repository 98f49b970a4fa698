import { findClaim } from '../../store/corrections/find-claim';
import {
  findRestorable,
  letImportRestore,
  restoreRecords,
} from '../../store/corrections/restore-records';
import type { Store } from '../../store/connection';
import type { Corrected, Correcting } from '../../store/write/write-correction';
import { InputError } from '../input-error';
import { checkUnchanged, correct, type Correction, type Corrector } from './correction';

/**
 * Brings a retracted claim back in a new version, with all that went with it. If the text of its
 * document has changed since, only an import knows its new position. It then comes back with the
 * next import of its corpus.
 * @throws InputError where the id is not that of a retracted claim, or nothing holds the claim any more
 * @throws ConflictError where others have changed it since
 */
export function restoreClaim(
  store: Store,
  { id, ...correction }: Correction & { readonly id: string },
  corrector: Corrector,
): Promise<Corrected> {
  return correct(store, 'RESTORE', correction, corrector, [id], async (correcting) => {
    const claim = await findClaim(correcting, id);
    if (claim === null || claim.retractedBy === null) {
      throw new InputError(
        'id',
        'is no retracted claim of the graph',
        'the id of a retracted claim',
      );
    }
    await checkUnchanged(correcting, correction, [id]);
    const { currentId } = claim;
    if (currentId !== null) {
      throw new InputError(
        'id',
        `has a newer version, ${currentId}`,
        'a claim without a current one',
      );
    }
    if (claim.restoredBy !== null) {
      throw new InputError('id', 'was restored already', 'the id of its newest version');
    }
    if (claim.isWithdrawn) {
      throw new InputError(
        'id',
        `stands in ${claim.documentId}, which is withdrawn`,
        'an import of its corpus first',
      );
    }
    const parentId = await findParent(correcting, claim.parentId);
    const records = await findRestorable(correcting, id);
    const of = records.filter(({ kind }) => kind === 'claim').map((record) => record.id);
    if (claim.isTextOther) {
      await letImportRestore(correcting, claim.documentId, records);
      return { of, before: 'retracted', after: 'comes back with the next import', result: id };
    }
    const result = await restoreRecords(correcting, { rootId: id, records, parentId });
    return { of: [...of, result], before: 'retracted', after: result, result };
  });
}

/** The current version of the claim that one lay in; null where it lay in none. */
async function findParent(correcting: Correcting, parentId: string | null): Promise<string | null> {
  if (parentId === null) return null;
  const parent = await findClaim(correcting, parentId);
  if (parent !== null && parent.currentId !== null) return parent.currentId;
  throw new InputError(
    'id',
    `lies in ${parentId}, which is not current`,
    'that claim to be restored first',
  );
}
