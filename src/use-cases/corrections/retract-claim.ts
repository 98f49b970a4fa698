import { countOf } from '../../domain/count-of';
import { findClaim } from '../../store/corrections/find-claim';
import { findRetractable, retractRecords } from '../../store/corrections/retract-records';
import type { Store } from '../../store/connection';
import type { Corrected } from '../../store/write/write-correction';
import { InputError } from '../input-error';
import { checkUnchanged, correct, type Correction, type Corrector } from './correction';

/**
 * Takes a claim out of the graph as it is now, with the claims that lie in it. `knownAsOf` reads the time before, and an
 * import of its corpus keeps it out for as long as it says the same.
 * @throws InputError where no current claim has this id
 * @throws ConflictError where others have changed it, or what lies in it, since
 */
export function retractClaim(
  store: Store,
  { id, ...correction }: Correction & { readonly id: string },
  corrector: Corrector,
): Promise<Corrected> {
  return correct(store, 'RETRACT', correction, corrector, [id], async (correcting) => {
    const claim = await findClaim(correcting, id);
    if (claim === null) throw new InputError('id', 'is no claim of the graph', 'the id of a claim');
    if (claim.supersededAt !== null) {
      await checkUnchanged(correcting, correction, [id], {
        moments: [claim.supersededAt],
      });
      const how = claim.retractedBy === null ? 'is superseded' : 'is retracted already';
      throw new InputError('id', how, claim.currentId ?? 'the id of a current claim');
    }
    const found = await findRetractable(correcting, id);
    await checkUnchanged(correcting, correction, found.claimIds);
    await retractRecords(correcting, found);
    const others = found.claimIds.length - 1;
    const also = others === 0 ? '' : `, with ${countOf(others, 'claim')} in it`;
    return { of: found.claimIds, before: claim.text, after: `retracted${also}`, result: id };
  });
}
