import { z } from 'zod';
import { permalinkOf } from '../../domain/permalink';
import { quote } from '../../domain/quote';
import { graphql, type ResultOf } from '../../pages/graphql';
import { fitPage, withoutAnswer } from '../answer';
import { thing } from '../arguments';
import { CLAIM_OF_ANSWER, CLAIM_ROW, claimRowOf } from '../claim-row';
import { explainGraph, missing } from '../explain';
import { defineTool, type ToolContext } from '../tool';
import { answerClaims } from './claims';

const SEARCH_QUERY = graphql(
  `
    query McpSearch($text: String!, $kinds: [SearchKind!], $after: String) {
      search(text: $text, kinds: $kinds, first: 25, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
        }
        edges {
          cursor
          highlights {
            text
          }
          node {
            __typename
            id
            ... on Entity {
              name
            }
            ... on Event {
              name
            }
            ... on Document {
              title
            }
            ...ClaimOfAnswer
          }
        }
      }
    }
  `,
  [CLAIM_OF_ANSWER],
);

type Edge = ResultOf<typeof SEARCH_QUERY>['search']['edges'][number];

const KINDS = ['ENTITY', 'EVENT', 'DOCUMENT', 'CLAIM'] as const;

const THING_ROW = z.object({
  kind: z.enum(['ENTITY', 'EVENT', 'DOCUMENT']),
  id: z.string().describe('For the other tools.'),
  type: z.string().describe('City, Person, Organisation, Event, Document …'),
  name: z.string(),
  quote: z.string().describe('The name or title that matches the words.'),
  permalink: z.string().describe('Its page, as of the moment asked.'),
});

const FOUND_ROW = z.discriminatedUnion('kind', [
  THING_ROW,
  CLAIM_ROW.extend({ kind: z.literal('CLAIM') }),
]);

/** Things and claims by words in any spelling. */
export const SEARCH_TOOL = defineTool({
  name: 'search',
  title: 'Find by words',
  description:
    'Finds persons, forces, places, events, documents and claims by words in any script ' +
    'and spelling (Hwija, Hawija, الحويجة), best first. Gives the ids that other tools ' +
    'take. With `at` or `knownAsOf`, it finds only claims of that time, or recorded by ' +
    'then, that have all the words. Names are the present ones.',
  input: {
    text: thing('Words to look for.'),
    kinds: z.array(z.enum(KINDS)).min(1).max(KINDS.length).optional().describe('Default: all.'),
  },
  row: FOUND_ROW,
  async answer(call, { ask, site }) {
    const { text, kinds, at, knownAsOf, cursor, budget } = call;
    if (at !== undefined || knownAsOf !== undefined) {
      if (kinds?.includes('CLAIM') === false) return withoutAnswer(NAMES_ARE_OF_NOW);
      const { rows, ...found } = await answerClaims(
        ask,
        { ...call, filter: { text } },
        'RELEVANCE',
      );
      return { ...found, rows: rows.map((row) => ({ kind: 'CLAIM' as const, ...row })) };
    }
    const { search } = await ask(SEARCH_QUERY, {
      text,
      kinds: kinds ?? null,
      after: cursor ?? null,
    });
    if (search.edges.length === 0 && cursor === undefined) {
      const nothing = missing(
        'NO_CLAIM',
        `Nothing here matches ${quote(text)}. Try fewer words, or another spelling.`,
      );
      return withoutAnswer((await explainGraph(ask, undefined)) ?? nothing);
    }
    const edges = search.edges.map((edge) => ({ cursor: edge.cursor, node: edge }));
    const moment = new Date().toISOString();
    const page = fitPage({ ...search, edges }, (edge) => rowOf(edge, site, moment), budget);
    return { ...page, readAs: [], missing: null };
  },
});

const NAMES_ARE_OF_NOW = missing(
  'NOT_BY_TIME',
  'Entities, events and documents are found only by their present names. Ask without at ' +
    'and knownAsOf, or for the kind CLAIM.',
);

function rowOf(
  { node, highlights }: Edge,
  site: ToolContext['site'],
  moment: string,
): z.infer<typeof FOUND_ROW> {
  if (node.__typename === 'Claim') return { kind: 'CLAIM', ...claimRowOf(node) };
  const name = 'title' in node ? node.title : 'name' in node ? node.name : node.id;
  return {
    kind: kindOf(node.__typename),
    id: node.id,
    type: node.__typename,
    name,
    quote: highlights[0]?.text ?? name,
    permalink: permalinkOf(site, node.id, moment),
  };
}

function kindOf(type: Edge['node']['__typename']) {
  if (type === 'Event') return 'EVENT';
  return type === 'Document' ? 'DOCUMENT' : 'ENTITY';
}
