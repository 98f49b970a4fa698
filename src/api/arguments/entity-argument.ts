import type { Loaders } from '../../store/loaders';
import { badUserInput } from '../errors';

/** Throws BAD_USER_INPUT where an id is given that no entity of this graph has. */
export async function checkEntity(
  argument: string,
  id: string | null | undefined,
  loaders: Loaders,
): Promise<void> {
  if (id === null || id === undefined) return;
  const record = await loaders.node(id);
  if (record?.label === 'Entity') return;
  const found = `is ${JSON.stringify(id)}, which is no entity of this graph`;
  throw badUserInput(argument, found, 'the id of an entity, such as city:… or organisation:…');
}
