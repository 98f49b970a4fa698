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
  entity: {
    fits: ({ label }: NodeRecord) => label === 'Entity',
    example: 'person:… or city:…',
  },
  document: {
    fits: ({ label }: NodeRecord) => label === 'Document',
    example: 'document:…',
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

/** The same of each id of a list: `filter.speaker[0]`. All that are checked at one time are read together. */
export async function checkNodes(
  argument: string,
  ids: readonly string[] | null,
  kind: keyof typeof KINDS,
  loaders: Loaders,
): Promise<void> {
  const checks = (ids ?? []).map((id, at) => checkNode(`${argument}[${at}]`, id, kind, loaders));
  await Promise.all(checks);
}
