import type { World } from '../generate/world';
import type { Data, Question } from './question';

/** A city by its name: what comes first. */
export function search({ cities }: World): Question {
  return {
    name: 'a search for a city’s name',
    variants: cities.slice(0, 40).map(({ name }) => ({ text: name, name })),
    claimline: {
      query: `query ($text: String!) { search(text: $text, kinds: [ENTITY], first: 10) { edges { node {
        id ... on Entity { name }
      } score } } }`,
      variables: ({ text }) => ({ text }),
      answer: ({ search: { edges } }) => edges[0].node.name,
    },
    neo4jGraphql: null,
    without: 'it searches full-text indexes by their own analyser, and knows no transliterations',
    bareDriver: {
      text: `CALL db.index.fulltext.queryNodes('search_entities', $phrase, {limit: 10}) YIELD node, score
        RETURN node.id AS id, node.name AS name, score`,
      parameters: ({ text }) => ({
        phrase: String(text)
          .toLowerCase()
          .split(' ')
          .map((word) => `searchWords:${word}`)
          .join(' AND '),
      }),
      answer: (rows: Data[]) => rows[0].name,
    },
  };
}
