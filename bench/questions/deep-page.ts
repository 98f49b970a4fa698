import { encodeCursor } from '../../src/api/connection/cursor';
import { parseEdtf } from '../../src/domain/edtf';
import { claimsBy } from '../../src/store/read/claims/claim-list';
import { CLAIMS_PER_DOCUMENT, makeDocument } from '../generate/make-document';
import type { World } from '../generate/world';
import type { Data, Question } from './question';

/** Twenty-five of all claims, after the first half, two thirds and so on of them. */
export function deepPage(world: World): Question {
  const documents = Math.ceil(world.claims / CLAIMS_PER_DOCUMENT);
  return {
    name: 'a page deep in all claims',
    variants: Array.from({ length: 10 }, (_, index) => {
      const number = Math.floor((documents * (index + 8)) / 20);
      const { document } = makeDocument(world, number);
      const published = parseEdtf(document.publishedWhen!.edtf).startEarliest!;
      return {
        // Before the first claim of this document.
        after: encodeCursor(claimsBy('PUBLISHED'), [published, document.id, -1, '']),
        offset: number * CLAIMS_PER_DOCUMENT,
        published,
        documentId: document.id,
      };
    }),
    claimline: {
      query: `query ($after: String) { claims(first: 25, after: $after) { edges { node { id text mode } } } }`,
      variables: ({ after }) => ({ after }),
      answer: ({ claims }) => claims.edges.map(({ node: { id, text } }: Data) => [id, text]),
    },
    neo4jGraphql: {
      query: `query ($offset: Int) { claims(
        where: { supersededAt: { eq: null } }
        sort: [{ publishedStartEarliest: ASC }, { documentId: ASC }, { position: ASC }]
        offset: $offset
        limit: 25
      ) { id text mode } }`,
      variables: ({ offset }) => ({ offset }),
      answer: ({ claims }) => claims.map(({ id, text }: Data) => [id, text]),
    },
    bareDriver: {
      // The order of an index and a place in it.
      text: `MATCH (document:Document)
        WHERE document.publishedStartEarliest >= $published
        WITH document ORDER BY document.publishedStartEarliest
        WITH document LIMIT 100
        WHERE document.publishedStartEarliest > $published OR document.id >= $documentId
        WITH document ORDER BY document.publishedStartEarliest, document.id LIMIT 3
        MATCH (document)<-[:IN_DOCUMENT]-(claim:Claim)
        WHERE claim.supersededAt IS NULL
        RETURN claim.id AS id, claim.text AS text, claim.mode AS mode
        ORDER BY claim.publishedStartEarliest, claim.documentId, claim.position, claim.id
        LIMIT 25`,
      answer: (rows) => rows.map(({ id, text }) => [id, text]),
    },
  };
}
