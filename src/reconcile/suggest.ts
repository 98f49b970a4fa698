import type { Ask } from '../pages/ask';
import { graphql } from '../pages/graphql';
import { BadQuery } from './bad-query';
import { propertiesOf } from './properties';
import { describeThing, fold, isCalled, type ReconciledThing, THING_FIELDS } from './thing';
import { findType, TYPES } from './types';

const ENTITIES_QUERY = graphql(
  `
    query ReconcileSuggest($id: ID!, $prefix: String!, $first: Int!) {
      entity(id: $id) {
        ...ThingFields
      }
      entities(filter: { nameContains: $prefix }, first: $first) {
        edges {
          node {
            ...ThingFields
          }
        }
      }
    }
  `,
  [THING_FIELDS],
);

/** A suggestion, as the specification has it. */
export interface Suggestion {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly notable?: readonly { readonly id: string; readonly name: string }[];
}

const PAGE = 20;
const MOST = 100;

/** The things that can be suggested. */
export const SUGGESTED = ['entity', 'type', 'property'] as const;
export type Suggested = (typeof SUGGESTED)[number];

/** Suggests what begins like a text, or has it in a name; `cursor` skips as many. Throws a BadQuery. */
export async function suggest(
  ask: Ask,
  what: Suggested,
  { prefix = '', cursor = '0' }: { readonly prefix?: string; readonly cursor?: string },
): Promise<{ result: Suggestion[] }> {
  const skipped = Number(cursor || '0');
  if (!Number.isInteger(skipped) || skipped < 0) {
    throw new BadQuery('cursor', `is ${JSON.stringify(cursor)}`, 'how many to skip: 0, 20');
  }
  const all =
    what === 'entity'
      ? await suggestEntities(ask, prefix.trim().slice(0, 1_000))
      : byPrefix(what === 'type' ? TYPES : propertiesOf(null), prefix);
  return { result: all.slice(skipped, skipped + PAGE) };
}

async function suggestEntities(ask: Ask, prefix: string): Promise<Suggestion[]> {
  if (fold(prefix) === '') return [];
  const { entity, entities } = await ask(ENTITIES_QUERY, { id: prefix, prefix, first: MOST });
  const things = entities.edges.map(({ node }) => node as ReconciledThing);
  const rank = (thing: ReconciledThing) => {
    if (isCalled(thing, prefix)) return 0;
    return [thing.name, ...thing.aliases].some((name) => fold(name).startsWith(fold(prefix)))
      ? 1
      : 2;
  };
  const found = things.sort((a, b) => rank(a) - rank(b));
  const own = entity === null ? [] : [entity as ReconciledThing];
  return [...own, ...found.filter(({ id }) => id !== entity?.id)].map((thing) => ({
    id: thing.id,
    name: thing.name,
    description: describeThing(thing),
    notable: [{ id: thing.__typename, name: thing.__typename }],
  }));
}

function byPrefix(
  items: readonly { readonly id: string; readonly name: string; readonly description?: string }[],
  prefix: string,
): Suggestion[] {
  const folded = fold(prefix);
  return items
    .filter(({ id, name }) => fold(name).includes(folded) || fold(id).startsWith(folded))
    .map(({ id, name, description }) => ({ id, name, ...(description ? { description } : {}) }));
}

/** The properties that entities of a type have: what can be added to a column of them. Throws a BadQuery. */
export function proposeProperties({
  type,
  limit,
}: {
  readonly type?: string;
  readonly limit?: string;
}) {
  // A column without a type has entities of any.
  const found = type === undefined || type === '' ? null : findType(type);
  if (type && found === null) {
    const known = TYPES.map(({ id }) => id).join(', ');
    throw new BadQuery('type', `is ${JSON.stringify(type)}, which is no type`, known);
  }
  const most = limit === undefined || limit === '' ? Infinity : Number(limit);
  if (!(most >= 1)) throw new BadQuery('limit', `is ${JSON.stringify(limit)}`, 'a number from 1');
  const properties = propertiesOf(found)
    .slice(0, most)
    .map(({ id, name }) => ({ id, name }));
  return { type: type ?? '', properties, ...(Number.isFinite(most) ? { limit: most } : {}) };
}
