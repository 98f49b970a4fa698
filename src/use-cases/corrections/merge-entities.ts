import { countOf } from '../../domain/count-of';
import { entityTypeOfId, type EntityType, isPlaceType } from '../../domain/entity';
import { quote } from '../../domain/quote';
import { findEntity } from '../../store/corrections/curate-entity';
import { findInner, mergeRecords, unmergeRecords } from '../../store/corrections/merge-entities';
import type { Store } from '../../store/connection';
import type { Corrected, Correcting, Outcome } from '../../store/write/write-correction';
import { InputError } from '../input-error';
import { checkStands } from './check-stands';
import { checkUntouched } from './check-untouched';
import { correct, type Correction, type Corrector } from './correction';

/** Two ids of one thing: all that names `from` names `into` from then on. */
export interface Merge {
  readonly into: string;
  readonly from: string;
}

/**
 * Makes one entity of two. All that names `from` gets a new version that names `into`, which takes the names and addresses
 * of `from` too. An import of a corpus that names `from` keeps the merge.
 * @throws InputError where the two cannot be one, or are one already
 * @throws ConflictError where others have changed one of them since
 */
export function mergeEntities(
  store: Store,
  { into, from, ...correction }: Correction & Merge,
  corrector: Corrector,
): Promise<Corrected> {
  checkOneType(['from', from], ['into', into]);
  return correct(store, 'MERGE', correction, corrector, [into, from], (correcting) =>
    carryOutMerge(correcting, { into, from }, correction),
  );
}

/** Carries out a merge within a correction that is under way. */
export async function carryOutMerge(
  correcting: Correcting,
  { into, from }: Merge,
  correction: Correction,
): Promise<Outcome> {
  const [found, other] = [await findEntity(correcting, from), await findEntity(correcting, into)];
  await checkUntouched(correcting, correction, [from, into], [found, other]);
  const source = checkStands(found, 'from');
  const target = checkStands(other, 'into');
  const inner = await findInner(correcting, [from, into]);
  if (inner !== undefined) {
    const outer = inner === from ? into : from;
    throw new InputError(
      'from',
      `cannot be merged: ${inner} lies in ${outer}`,
      'two ids of one place',
    );
  }
  const claims = await mergeRecords(correcting, { from: source, into: target });
  return {
    of: [into, from],
    before: `${source.name} (${from}) and ${target.name} (${into})`,
    after: `${from} merged into ${into}, with ${countOf(claims, 'claim')}`,
    result: into,
  };
}

/**
 * Undoes a merge: all that named `from` names it again, what came since included, as far as no other correction leads it
 * elsewhere.
 * @throws InputError where `from` was not merged
 * @throws ConflictError where others have changed it, or what it was merged into, since
 */
export function unmergeEntities(
  store: Store,
  { from, ...correction }: Correction & Pick<Merge, 'from'>,
  corrector: Corrector,
): Promise<Corrected> {
  return correct(store, 'UNMERGE', correction, corrector, [from], async (correcting) => {
    const source = await findEntity(correcting, from);
    if (source === null) {
      throw new InputError('from', 'is no entity of the graph', 'the id of a merged entity');
    }
    await checkUntouched(correcting, correction, [from], [source]);
    const { mergedInto } = source;
    if (mergedInto === null) {
      throw new InputError('from', 'is not merged into any other', 'the id of a merged entity');
    }
    const target = (await findEntity(correcting, source.rootId))!;
    await checkUntouched(correcting, correction, [source.rootId], [target]);
    const claims = await unmergeRecords(correcting, from, { from: source, into: target });
    return {
      of: [from, ...new Set([mergedInto, source.rootId])],
      before: `${from} merged into ${mergedInto}`,
      after: `${from} by itself again, with ${countOf(claims, 'claim')}`,
      result: from,
    };
  });
}

/** Places that are no actors may be one whatever their type: a corpus may take a town for a region. */
const isGround = (type: EntityType) => isPlaceType(type) && type !== 'COUNTRY';

/** Throws an InputError where two ids, each with its argument, can never be of one thing. */
export function checkOneType(
  [argument, id]: readonly [argument: string, id: string],
  [otherArgument, otherId]: readonly [argument: string, id: string],
): void {
  if (id === otherId) {
    throw new InputError(argument, `is the same as ${otherArgument}`, 'another entity');
  }
  const [type, other] = [entityTypeOfId(id), entityTypeOfId(otherId)];
  const expected = 'the id of an entity, such as city:mosul';
  if (type === null) throw new InputError(argument, 'is no id of an entity', expected);
  if (other === null) throw new InputError(otherArgument, 'is no id of an entity', expected);
  if (type === other || (isGround(type) && isGround(other))) return;
  throw new InputError(
    argument,
    `is ${quote(id)}, which is no ${other.toLowerCase()}`,
    'two entities of one type, or two places that are no countries',
  );
}
