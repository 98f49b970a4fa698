import { countOf } from '../../domain/count-of';
import { quote } from '../../domain/quote';
import { findEntity, type FoundEntity } from '../../store/corrections/curate-entity';
import {
  findSplit,
  findSplittable,
  splitRecords,
  unsplitRecords,
} from '../../store/corrections/split-entity';
import type { Store } from '../../store/connection';
import type { Corrected } from '../../store/write/write-correction';
import { checkListLength } from '../arguments/list-argument';
import { InputError } from '../input-error';
import {
  checkUnchanged,
  correct,
  type Correction,
  type Corrector,
  readCorrectionText,
} from './correction';
import { checkStands } from './check-stands';
import { checkUntouched } from './check-untouched';
import { LONGEST_NAME } from './curate-entity';
import { checkOneType } from './merge-entities';

/** Claims and mentions of one entity that are another's. */
export interface Split {
  readonly id: string;
  /** An entity of the graph, or an id for a new one, which needs a name. */
  readonly into: string;
  readonly name?: string | null;
  /** Current claims and mentions that name the entity. */
  readonly records: readonly string[];
}

/** The type of an entity, and a name in letters, digits and hyphens of any script. */
const NEW_ID = /^[a-z]+:[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*$/u;

/**
 * Separates two things that have one id. These claims and mentions then name another entity. So do the reports and
 * assertions of the claims, and the mentions in their words. An import of their corpus keeps the split.
 * @throws InputError where a record does not name the entity, or the other one does not fit
 * @throws ConflictError where others have changed one of the entities or records since
 */
export function splitEntity(
  store: Store,
  { id, into, name = null, records, ...correction }: Correction & Split,
  corrector: Corrector,
): Promise<Corrected> {
  checkOneType(['id', id], ['into', into]);
  checkListLength('records', records);
  const called = name === null ? null : readCorrectionText('name', name, LONGEST_NAME);
  const input = [id, into, called, [...records].sort()];
  return correct(store, 'SPLIT', correction, corrector, input, async (correcting) => {
    const known = [await findEntity(correcting, id), await findEntity(correcting, into)];
    await checkUntouched(correcting, correction, [id, into, ...records], known);
    const entity = checkStands(known[0] ?? null);
    checkInto(into, called, known[1] ?? null);
    const found = await findSplittable(correcting, id, records);
    const expected = 'a current claim or mention that does';
    if (records.length === 0) throw new InputError('records', 'is empty', expected);
    const strange = records.findIndex((record) => !found.has(record));
    if (strange !== -1) {
      const problem = `is ${quote(records[strange]!)}, which does not name ${quote(id)} now`;
      throw new InputError(`records[${strange}]`, problem, expected);
    }
    const claims = await splitRecords(correcting, {
      entity,
      into: { id: into, name: called },
      recordIds: [...new Set([...found.values()].flat())],
    });
    return {
      of: [id, into, ...records],
      before: `${entity.name} (${id})`,
      after: `${countOf(records.length, 'record')} led to ${into}, ${countOf(claims, 'claim')} in a new version`,
      result: into,
    };
  });
}

/**
 * Undoes a split: the records that it moved name the first entity again.
 * @throws InputError where no split that stands has this id
 */
export function unsplitEntity(
  store: Store,
  { split, ...correction }: Correction & { readonly split: string },
  corrector: Corrector,
): Promise<Corrected> {
  return correct(store, 'UNSPLIT', correction, corrector, [split], async (correcting) => {
    const found = await findSplit(correcting, split);
    if (found === null) {
      const expected = 'the id of the record of a split, such as audit:12';
      throw new InputError('split', 'is no split that stands', expected);
    }
    const { intoId, originIds, claimIds, mentionIds } = found;
    const ids = [...originIds, intoId];
    const entities = await Promise.all(ids.map((id) => findEntity(correcting, id)));
    const rootIds = entities.flatMap((entity) => entity?.rootId ?? []);
    await checkUnchanged(correcting, correction, [...ids, ...rootIds, ...claimIds, ...mentionIds]);
    const claims = await unsplitRecords(correcting, split, {
      ...found,
      originIds: [...originIds, ...rootIds],
    });
    return {
      of: [...new Set([...rootIds, ...ids])],
      before: `${split} led records to ${intoId}`,
      after: `led back, ${countOf(claims, 'claim')} in a new version`,
      result: rootIds[0]!,
    };
  });
}

function checkInto(into: string, name: string | null, known: FoundEntity | null): void {
  const isNew = known === null || (known.isWithdrawn && known.mergedInto === null);
  if (!isNew) {
    checkStands(known, 'into');
    if (name === null) return;
    throw new InputError(
      'name',
      `is given to ${quote(into)}, which has one`,
      'no name, or a new id',
    );
  }
  if (name === null) {
    throw new InputError(
      'into',
      `is ${quote(into)}, which is no entity of this graph`,
      'a name for it too',
    );
  }
  if (NEW_ID.test(into)) return;
  throw new InputError(
    'into',
    `is ${quote(into)}`,
    'an id such as city:mosul-2, in lower case with hyphens',
  );
}
