import { isActorType, isPlaceType } from '../../domain/entity';
import type { Loaders } from '../../store/loaders';
import type { NodeRecord } from '../../store/records';
import { badUserInput } from '../errors';

/** What an argument can be the id of, with an example of one. */
const KINDS = {
  actor: {
    fits: (node: NodeRecord) => node.label === 'Entity' && isActorType(node.type),
    example: 'person:… or organisation:…',
  },
  place: {
    fits: (node: NodeRecord) => node.label === 'Entity' && isPlaceType(node.type),
    example: 'city:… or province:…',
  },
  'entity or event': {
    fits: ({ label }: NodeRecord) => label === 'Entity' || label === 'Event',
    example: 'person:…, city:… or event:…',
  },
};

/** Throws BAD_USER_INPUT where an id is given that nothing of this kind has in this graph. */
export async function checkNode(
  argument: string,
  id: string | null | undefined,
  kind: keyof typeof KINDS,
  loaders: Loaders,
): Promise<void> {
  if (id === null || id === undefined) return;
  const node = await loaders.node(id);
  const { fits, example } = KINDS[kind];
  if (node !== null && fits(node)) return;
  const found = `is ${JSON.stringify(id)}, which is no ${kind} of this graph`;
  throw badUserInput(argument, found, `the id of one, such as ${example}`);
}
