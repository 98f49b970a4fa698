import type { World } from '../generate/world';
import type { Data, Question } from './question';

/** One speaker's statements, with their documents and spans. */
export function statements({ people }: World): Question {
  const spans = (claim: Data) =>
    claim.spanExacts.map((exact: string, index: number) => [
      claim.spanRoles[index],
      claim.spanStarts[index],
      claim.spanEnds[index],
      exact,
    ]);
  return {
    name: 'a speaker’s statements, documents and spans',
    variants: people.slice(0, 40).map(({ id }) => ({ id })),
    claimline: {
      query: `query ($id: ID!) { entity(id: $id) { ... on Actor { statements(first: 25) { edges { node {
        id text mode evidence { role start end exact } document { id title url }
      } } } } } }`,
      answer: ({ entity }) =>
        entity.statements.edges.map(({ node }: Data) => [
          node.id,
          node.text,
          node.mode,
          node.evidence.map(({ role, start, end, exact }: Data) => [role, start, end, exact]),
          [node.document.id, node.document.title, node.document.url],
        ]),
    },
    neo4jGraphql: {
      query: `query ($id: ID!) { entities(where: { id: { eq: $id } }) {
        statements(
          where: { supersededAt: { eq: null } }
          sort: [{ publishedStartEarliest: ASC }, { documentId: ASC }, { position: ASC }]
          limit: 25
        ) { id text mode spanRoles spanStarts spanEnds spanExacts document { id title url } }
      } }`,
      answer: ({ entities }) =>
        entities[0].statements.map((claim: Data) => [
          claim.id,
          claim.text,
          claim.mode,
          spans(claim),
          [claim.document[0].id, claim.document[0].title, claim.document[0].url],
        ]),
    },
    bareDriver: {
      text: `MATCH (:Entity {id: $id})<-[:SPOKEN_BY]-(claim:Claim)
        WHERE claim.supersededAt IS NULL
        WITH claim
        ORDER BY claim.publishedStartEarliest, claim.documentId, claim.position, claim.id
        LIMIT 25
        MATCH (claim)-[:IN_DOCUMENT]->(document:Document)
        RETURN claim.id AS id, claim.text AS text, claim.mode AS mode, claim.spanRoles AS spanRoles,
          claim.spanStarts AS spanStarts, claim.spanEnds AS spanEnds, claim.spanExacts AS spanExacts,
          document.id AS documentId, document.title AS title, document.url AS url`,
      answer: (rows) =>
        rows.map((row) => [
          row.id,
          row.text,
          row.mode,
          spans(row),
          [row.documentId, row.title, row.url],
        ]),
    },
  };
}
