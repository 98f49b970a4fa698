import { CLAIMS_PER_DOCUMENT, makeDocument } from '../generate/make-document';
import type { World } from '../generate/world';
import type { Question, Variables } from './question';

/** How a speaker and a city are connected: here by what the one said of what happened in the other. */
export function path(world: World): Question {
  const documents = Math.ceil(world.claims / CLAIMS_PER_DOCUMENT);
  return {
    name: 'a path from a speaker to a city',
    variants: Array.from({ length: 20 }, (_, index) =>
      endsIn(world, Math.floor((documents * index) / 20)),
    ),
    claimline: {
      query: `query ($from: ID!, $to: ID!) { paths(from: $from, to: $to, maxHops: 3, first: 1) { length } }`,
      answer: ({ paths }) => paths.length > 0,
    },
    neo4jGraphql: null,
    without: 'it follows the relationships that a query names, and finds no paths',
    bareDriver: {
      // The same links, without their weights: over an event, a relation, a control claim or a claim.
      text: `MATCH (start:Entity {id: $from}), (end:Entity {id: $to})
        RETURN EXISTS {
          MATCH (start)<-[:SPOKEN_BY]-(claim:Claim)-[:ABOUT]->(end)
          WHERE claim.supersededAt IS NULL
        } OR EXISTS {
          MATCH (start)<-[:SPOKEN_BY]-(claim:Claim)-[:ASSERTS|ABOUT]->(between)
            -[:TOOK_PLACE_IN|HAS_PARTICIPANT]-(end)
          WHERE claim.supersededAt IS NULL
        } AS connected`,
      answer: ([row]) => row.connected,
    },
  };
}

/** A speaker and a city that they spoke of, in a document that has such a claim. */
function endsIn(world: World, number: number): Variables {
  const { claims } = makeDocument(world, number);
  for (const { speakerIds, aboutIds } of claims) {
    const [from] = speakerIds;
    const to = aboutIds.find((id) => id.startsWith('city:'));
    if (from?.startsWith('person:') && to !== undefined) return { from, to };
  }
  throw new Error(`No speaker in document ${number} spoke of a city`);
}
