import type { Ask } from '../pages/ask';
import { graphql } from '../pages/graphql';
import { BadQuery } from './bad-query';
import { CONDITIONS } from './properties';
import { MOST_CANDIDATES_ASKED, type ReconcileQuery } from './read-input';
import {
  describeThing,
  fold,
  isCalled,
  type ReconciledThing,
  THING_FIELDS,
  wholesAround,
} from './thing';
import { findType, TYPES } from './types';

const FIND_QUERY = graphql(
  `
    query Reconcile($id: ID!, $text: String!, $first: Int!) {
      entity(id: $id) {
        ...ThingFields
      }
      search(text: $text, kinds: [ENTITY], first: $first) {
        edges {
          score
          node {
            ...ThingFields
          }
        }
      }
    }
  `,
  [THING_FIELDS],
);

const LIST_QUERY = graphql(
  `
    query ReconcileByAddress($sameAs: URL!) {
      entities(filter: { sameAs: $sameAs }, first: 50) {
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

/** An entity that a query may mean, as the specification has it. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly type: readonly { readonly id: string; readonly name: string }[];
  /** From 0 to 100. */
  readonly score: number;
  readonly features: readonly { readonly id: string; readonly value: number | boolean }[];
  readonly match: boolean;
}

const USUAL_LIMIT = 10;

/** How many a search reads where types or conditions may leave few. */
const SEARCHED = 100;

/** Answers each query of a batch by itself. Throws a BadQuery. */
export async function reconcile(
  ask: Ask,
  batch: Readonly<Record<string, ReconcileQuery>>,
): Promise<Record<string, { result: Candidate[] }>> {
  const entries = Object.entries(batch);
  for (const [key, query] of entries) check(`queries.${key}`, query);
  const answers: [string, { result: Candidate[] }][] = [];
  // One after another: a batch that asks all at once would leave no room at the gate for others, nor for itself.
  for (const [key, query] of entries) {
    answers.push([key, { result: await candidatesOf(ask, query) }]);
  }
  return Object.fromEntries(answers);
}

function check(path: string, { type, properties, query }: ReconcileQuery): void {
  for (const id of type ?? []) {
    if (findType(id) === null) {
      const known = TYPES.map((one) => one.id).join(', ');
      throw new BadQuery(`${path}.type`, `names ${JSON.stringify(id)}, which is no type`, known);
    }
  }
  for (const { pid } of properties ?? []) {
    if (!CONDITIONS.has(pid)) {
      const problem = `names ${JSON.stringify(pid)}, which is no condition`;
      throw new BadQuery(`${path}.properties`, problem, [...CONDITIONS].join(', '));
    }
  }
  const isFindable = (query ?? '').trim() !== '' || addressIn(properties) !== null;
  if (!isFindable) throw new BadQuery(path, 'has no name', 'query, or a property same_as');
}

/**
 * The entities that a query may mean, best first. Types are a strict condition. A property that an entity does not have
 * halves its score. One is a match if it alone has just this name or id, and every property.
 */
async function candidatesOf(
  ask: Ask,
  { query, type, limit = USUAL_LIMIT, properties = [] }: ReconcileQuery,
): Promise<Candidate[]> {
  const text = (query ?? '').trim();
  const types = type?.length ? new Set(type.map((id) => findType(id)!.id)) : null;
  // Namesakes decide whether one is a match, so more are read than are asked for.
  const first =
    types === null && properties.length === 0 ? Math.min(limit + USUAL_LIMIT, SEARCHED) : SEARCHED;
  const found = await findThings(ask, text, properties, first);
  const scored = found
    .filter(({ thing }) => types === null || types.has(thing.__typename))
    .map(({ thing, score }) => {
      const met = properties.map(({ pid, v }) => ({
        pid,
        met: v.some((value) => has(thing, pid, value)),
      }));
      const isExact = text === '' || text === thing.id || isCalled(thing, text);
      const factor = met.reduce((product, one) => (one.met ? product : product / 2), 1);
      return { thing, met, isExact, name: score, score: round(100 * score * factor) };
    })
    .sort((a, b) => b.score - a.score || Number(b.isExact) - Number(a.isExact));
  const matching = scored.filter(({ isExact, met }) => isExact && met.every((one) => one.met));
  return scored.slice(0, Math.min(limit, MOST_CANDIDATES_ASKED)).map((one) => ({
    id: one.thing.id,
    name: one.thing.name,
    description: describeThing(one.thing),
    type: [{ id: one.thing.__typename, name: one.thing.__typename }],
    score: one.score,
    features: [
      { id: 'name', value: round(one.name) },
      { id: 'exact_name', value: one.isExact },
      ...one.met.map(({ pid, met }) => ({ id: pid, value: met })),
    ],
    match: matching.length === 1 && matching[0] === one,
  }));
}

interface Found {
  readonly thing: ReconciledThing;
  /** From 0 to 1: how well a name answers. */
  readonly score: number;
}

async function findThings(
  ask: Ask,
  text: string,
  properties: NonNullable<ReconcileQuery['properties']>,
  first: number,
): Promise<Found[]> {
  if (text === '') {
    const { entities } = await ask(LIST_QUERY, { sameAs: addressIn(properties)! });
    return entities.edges.map(({ node }) => ({ thing: node as ReconciledThing, score: 1 }));
  }
  const { entity, search } = await ask(FIND_QUERY, { id: text, text, first });
  const hits = search.edges.map(({ score, node }) => ({ thing: node as ReconciledThing, score }));
  if (entity === null) return hits;
  const own = { thing: entity as ReconciledThing, score: 1 };
  return [own, ...hits.filter(({ thing }) => thing.id !== entity.id)];
}

/** A link to an authority finds an entity without a name. */
function addressIn(properties: ReconcileQuery['properties']): string | null {
  const values = properties?.find(({ pid }) => pid === 'same_as')?.v ?? [];
  const address = values.find((value) => URL.canParse(String(value)));
  return address === undefined ? null : String(address);
}

function has(thing: ReconciledThing, pid: string, value: string | number | boolean): boolean {
  const text = String(value).trim();
  switch (pid) {
    case 'aliases':
      return isCalled(thing, text);
    case 'same_as':
      return thing.sameAs.some((address) => withoutScheme(address) === withoutScheme(text));
    case 'kind':
      return 'kind' in thing && fold(thing.kind) === fold(text);
    default:
      return wholesAround(thing).some((whole) => whole.id === text || isCalled(whole, text));
  }
}

function withoutScheme(address: string): string {
  return address
    .replace(/^https?:\/\/(www\.)?/i, '')
    .replace(/\/$/, '')
    .toLowerCase();
}

function round(score: number): number {
  return Math.round(score * 100) / 100;
}
