import type { World } from '../generate/world';
import type { Data, Question } from './question';

/** All claims about a city, each with the chain through which it came. */
export function aboutCity({ cities }: World): Question {
  return {
    name: 'claims about a city, with their chains',
    variants: cities.slice(0, 40).map(({ id }) => ({ id })),
    claimline: {
      query: `query ($id: ID!) { entity(id: $id) { claims(first: 100) { edges { node {
        id text factuality chain { speakers { id name } }
      } } } } }`,
      answer: ({ entity }) =>
        entity.claims.edges.map(({ node }: Data) => [
          node.id,
          node.text,
          node.factuality,
          node.chain.flatMap(({ speakers }: Data) =>
            speakers.map(({ id, name }: Data) => [id, name]),
          ),
        ]),
    },
    neo4jGraphql: {
      query: `query ($id: ID!) { entities(where: { id: { eq: $id } }) {
        claims(
          where: { supersededAt: { eq: null } }
          sort: [{ publishedStartEarliest: ASC }, { documentId: ASC }, { position: ASC }]
          limit: 100
        ) {
          id text factuality
          speakers { id name }
          within { speakers { id name } within { speakers { id name } } }
          document { publisher { id name } }
        }
      } }`,
      answer: ({ entities }) =>
        entities[0].claims.map((claim: Data) => {
          const hops = [];
          for (let hop = claim; hop !== undefined; hop = hop.within?.[0])
            hops.unshift(...hop.speakers);
          const chain = [...claim.document[0].publisher, ...hops];
          return [claim.id, claim.text, claim.factuality, chain.map(({ id, name }) => [id, name])];
        }),
    },
    bareDriver: {
      text: `MATCH (:Entity {id: $id})<-[:ABOUT]-(claim:Claim)
        WHERE claim.supersededAt IS NULL
        WITH claim
        ORDER BY claim.publishedStartEarliest, claim.documentId, claim.position, claim.id
        LIMIT 100
        MATCH (claim)-[:IN_DOCUMENT]->()-[:PUBLISHED_BY]->(publisher)
        CALL (claim) {
          MATCH way = (claim)-[:WITHIN*0..]->(hop)-[:SPOKEN_BY]->(speaker)
          WITH speaker ORDER BY length(way) DESC
          RETURN collect([speaker.id, speaker.name]) AS speakers
        }
        RETURN claim.id AS id, claim.text AS text, claim.factuality AS factuality,
          [[publisher.id, publisher.name]] + speakers AS chain`,
      answer: (rows) =>
        rows.map(({ id, text, factuality, chain }) => [id, text, factuality, chain]),
    },
  };
}
