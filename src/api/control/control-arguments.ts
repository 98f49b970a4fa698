import { AsOfError, asOfRange } from '../../domain/control/control-at';
import type { When } from '../../domain/when';
import type { Loaders } from '../../store/loaders';
import { badUserInput } from '../errors';

/** A time that an as-of question can ask about. Throws BAD_USER_INPUT where it has no first or last moment. */
export function readAt(at: When): When {
  try {
    asOfRange(at);
    return at;
  } catch (error) {
    if (!(error instanceof AsOfError)) throw error;
    const found = `is ${JSON.stringify(at.edtf)}, which has no first or last moment`;
    throw badUserInput('at', found, 'a day, month, year or any time with two ends');
  }
}

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
