import { quote } from '../../domain/quote';
import type { FoundEntity } from '../../store/corrections/curate-entity';
import { InputError } from '../input-error';

/** The entity, where corrections may change it: it is known, not withdrawn, and not merged into another. */
export function checkStands(entity: FoundEntity | null, argument = 'id'): FoundEntity {
  if (entity === null) {
    throw new InputError(argument, 'is no entity of the graph', 'the id of an entity');
  }
  const { mergedInto, rootId } = entity;
  if (mergedInto !== null) {
    const problem = `was merged into ${quote(mergedInto)}`;
    throw new InputError(argument, problem, `${quote(rootId)}, or an undo of that merge first`);
  }
  if (!entity.isWithdrawn) return entity;
  const problem = 'is withdrawn: no corpus describes it';
  throw new InputError(argument, problem, 'the id of an entity');
}
