import { foldLetters } from '../domain/fold-letters';
import { lastPartOf } from '../domain/id';
import { quote } from '../domain/quote';
import type { Ask } from '../pages/ask';
import { graphql, type ResultOf } from '../pages/graphql';
import type { Missing, Thing } from './answer';

/** Names that an answer suggests. */
const MOST_NEAREST = 8;

const FIND_QUERY = graphql(`
  query McpFind($id: ID!, $text: String!, $first: Int!) {
    graphRevision
    node(id: $id) {
      ...NamedThing
    }
    search(text: $text, kinds: [ENTITY, EVENT], first: $first) {
      edges {
        node {
          ...NamedThing
        }
      }
    }
  }

  fragment NamedThing on Node {
    __typename
    id
    ... on Entity {
      name
      aliases
    }
    ... on Event {
      name
    }
  }
`);

type Found = ResultOf<typeof FIND_QUERY>['search']['edges'][number]['node'];

/** A kind of thing that an argument can name. */
export interface ThingKind {
  readonly words: string;
  readonly types: ReadonlySet<string>;
}

const PLACES = ['City', 'Province', 'Country', 'Region', 'Facility'];

export const PLACE: ThingKind = { words: 'a place', types: new Set(PLACES) };
export const ACTOR: ThingKind = {
  words: 'a person, a force or a country',
  types: new Set(['Person', 'Organisation', 'Country']),
};
export const ANYTHING: ThingKind = {
  words: 'a person, force, place or event',
  types: new Set([...PLACES, 'Person', 'Organisation', 'Event']),
};

export type FoundThing = { readonly thing: Thing } | { readonly missing: Missing };

/** Reads a name in any spelling, or an id. A name of several things is refused until the caller chooses one of them. */
export async function findThing(ask: Ask, written: string, kind: ThingKind): Promise<FoundThing> {
  const isId = /^[a-z]+:\S+$/.test(written);
  const text = isId ? lastPartOf(written).replaceAll('-', ' ') : written;
  const { graphRevision, node, search } = await ask(FIND_QUERY, {
    id: written,
    text,
    first: MOST_NEAREST,
  });
  if (graphRevision === 0) return { missing: EMPTY_GRAPH };
  const found = search.edges.map((edge) => edge.node);
  const fitting = found.filter(({ __typename }) => kind.types.has(__typename));
  if (node !== null) {
    if (kind.types.has(node.__typename)) return { thing: thingOf(node) };
    const message = `${quote(written)} is no name of ${kind.words}; it is a ${node.__typename}.`;
    return { missing: { code: 'WRONG_KIND', message, nearest: fitting.map(thingOf) } };
  }
  const alike = isId ? [] : fitting.filter((one) => isCalled(one, written));
  const candidates = alike.length > 0 ? alike : fitting;
  if (!isId && candidates.length === 1) return { thing: thingOf(candidates[0]!) };
  if (alike.length > 1) {
    const message = `${alike.length} things are called ${quote(written)}. Ask again with the id of one.`;
    return { missing: { code: 'AMBIGUOUS_NAME', message, nearest: alike.map(thingOf) } };
  }
  const message = `This graph knows nothing of the name ${quote(written)} that is ${kind.words}.${
    fitting.length > 0 ? ' The nearest names are given; ask again with the id of one.' : ''
  }`;
  return { missing: { code: 'UNKNOWN_NAME', message, nearest: fitting.map(thingOf) } };
}

export const EMPTY_GRAPH: Missing = {
  code: 'EMPTY_GRAPH',
  message:
    'The graph is empty. Import a corpus first: `claimline import CORPUS…`, such as `claimline import seeds`.',
  nearest: [],
};

function isCalled(node: Found, written: string): boolean {
  const names = 'aliases' in node ? [node.name, ...node.aliases] : [nameOf(node)];
  return names.some((name) => foldLetters(name) === foldLetters(written));
}

export function thingOf(node: { readonly __typename: string; readonly id: string }): Thing {
  return { id: node.id, name: nameOf(node), type: node.__typename };
}

function nameOf(node: { readonly id: string }): string {
  return 'name' in node ? String(node.name) : node.id;
}
