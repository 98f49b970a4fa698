import type { Ask } from '../pages/ask';
import { graphql } from '../pages/graphql';
import { CERTAINTY_NAMES, stateName } from '../pages/words/control-in-words';
import { pagePath } from '../domain/permalink';
import { BadQuery } from './bad-query';
import { ExtensionReads } from './extension-reads';
import { PROPERTIES, type PropertyId } from './properties';
import type { Extension } from './read-input';
import { type ReconciledThing, THING_FIELDS } from './thing';

const THINGS_QUERY = graphql(
  `
    query ReconcileExtend($ids: [ID!]!) {
      nodes(ids: $ids) {
        id
        ... on Entity {
          ...ThingFields
        }
      }
    }
  `,
  [THING_FIELDS],
);

/** A value of a property, as the specification has it. */
export type Value =
  | { readonly str: string }
  | { readonly float: number }
  | { readonly id: string; readonly name: string };

export interface ExtensionAnswer {
  readonly meta: readonly {
    readonly id: string;
    readonly name: string;
    readonly settings?: Readonly<Record<string, unknown>>;
  }[];
  readonly rows: Readonly<Record<string, Readonly<Record<string, readonly Value[]>>>>;
}

/** Answers the values of properties; an id that no entity has gets empty ones. Throws a BadQuery. */
export async function extend(
  ask: Ask,
  site: string,
  { ids, properties }: Extension,
): Promise<ExtensionAnswer> {
  const asked = properties.map(({ id, settings }, index) => {
    const path = `extend.properties.${index}`;
    if (!Object.hasOwn(PROPERTIES, id)) {
      const problem = `has the id ${JSON.stringify(id)}, which is no property`;
      throw new BadQuery(path, problem, Object.keys(PROPERTIES).join(', '));
    }
    return { id: id as PropertyId, settings: readSettings(`${path}.settings`, settings ?? {}) };
  });
  const { nodes } = ids.length === 0 ? { nodes: [] } : await ask(THINGS_QUERY, { ids });
  const things = new Map(
    nodes.flatMap((node) =>
      node !== null && 'name' in node ? [[node.id, node as ReconciledThing]] : [],
    ),
  );
  const reads = new ExtensionReads(ask, [...things.values()]);
  const rows: Record<string, Record<string, readonly Value[]>> = {};
  for (const id of ids) rows[id] = {};
  for (const property of asked) {
    for (const id of ids) {
      const thing = things.get(id);
      rows[id]![property.id] =
        thing === undefined ? [] : await valuesOf(thing, property, { site, reads });
    }
  }
  return {
    meta: properties.map(({ id, settings }) => ({
      id,
      name: PROPERTIES[id as PropertyId].name,
      ...(settings ? { settings } : {}),
    })),
    rows,
  };
}

function readSettings(path: string, settings: Readonly<Record<string, unknown>>) {
  const read: Record<string, string> = {};
  for (const [name, value] of Object.entries(settings)) {
    if (typeof value === 'string' && value.length <= 200) read[name] = value.trim();
    else if (value !== null) throw new BadQuery(`${path}.${name}`, 'is no short text', 'a text');
  }
  const { certainty = '' } = read;
  if (!['', 'sure', 'any'].includes(certainty)) {
    throw new BadQuery(`${path}.certainty`, `is ${JSON.stringify(certainty)}`, 'sure or any');
  }
  return read;
}

interface Asked {
  readonly id: PropertyId;
  readonly settings: Readonly<Record<string, string>>;
}

async function valuesOf(
  thing: ReconciledThing,
  { id, settings }: Asked,
  { site, reads }: { readonly site: string; readonly reads: ExtensionReads },
): Promise<Value[]> {
  switch (id) {
    case 'aliases':
      return texts(thing.aliases);
    case 'same_as':
      return texts(thing.sameAs);
    case 'kind':
      return 'kind' in thing ? texts([thing.kind]) : [];
    case 'latitude':
      return 'latitude' in thing ? degrees(thing.latitude) : [];
    case 'longitude':
      return 'longitude' in thing ? degrees(thing.longitude) : [];
    case 'part_of':
      return 'partOf' in thing ? thing.partOf.map(entity) : [];
    case 'page':
      return texts([site + pagePath(thing.id)]);
    case 'named':
      return texts(await reads.namesOf(thing, settings['source'] || null));
    case 'held_by': {
      const states = await reads.statesOf(thing, settings['at'] || today());
      const holding = states.filter(
        ({ certainty }) => settings['certainty'] === 'any' || SURE.has(certainty),
      );
      return holding.flatMap(({ force }) => (force === null ? [] : [entity(force)]));
    }
    case 'control': {
      const states = await reads.statesOf(thing, settings['at'] || today());
      return texts(
        states.map((state) => {
          const disputed = state.disputed ? ', disputed' : '';
          return `${stateName(state)}: ${CERTAINTY_NAMES[state.certainty].toLowerCase()}${disputed}`;
        }),
      );
    }
  }
}

/** How sure a holder is that counts without being asked for. */
const SURE: ReadonlySet<string> = new Set(['CERTAIN', 'CONTINUED']);

function today(): string {
  return new Date().toISOString().slice(0, 10);
}

function entity({ id, name }: { readonly id: string; readonly name: string }): Value {
  return { id, name };
}

function texts(values: readonly string[]): Value[] {
  return values.map((str) => ({ str }));
}

function degrees(value: number | null): Value[] {
  return value === null ? [] : [{ float: value }];
}
