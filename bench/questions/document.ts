import type { World } from '../generate/world';
import { CLAIMS_PER_DOCUMENT } from '../generate/make-document';
import type { Data, Question } from './question';

/** A document with its mentions, claims, speakers and what they assert: four levels. */
export function documentInFull({ claims }: World): Question {
  const documents = Math.ceil(claims / CLAIMS_PER_DOCUMENT);
  const asserted = (node: Data) => [
    node.id,
    node.places?.map(({ id, name }: Data) => [id, name]) ??
      [node.place ?? node.subject, node.force ?? node.object]
        .flat()
        .filter(Boolean)
        .map(({ id, name }: Data) => [id, name]),
  ];
  return {
    name: 'a document in full, four levels',
    variants: Array.from({ length: 40 }, (_, index) => ({
      id: `document:d${String(Math.floor((documents * index) / 40)).padStart(6, '0')}`,
    })),
    claimline: {
      query: `query ($id: ID!) { document(id: $id) {
        title publisher { name }
        mentions(first: 50) { edges { node { id kind refersTo { id ... on Entity { name } ... on Event { name } } } } }
        claims(first: 50) { edges { node { id text speakers { id name } asserts {
          ... on Event { id name type places { id name } }
          ... on ControlClaim { id status place { id name } force { id name } when { edtf } }
          ... on Relation { id type subject { id name } object { id name } }
        } } } }
      } }`,
      answer: ({ document }) => [
        document.title,
        document.publisher.name,
        document.mentions.edges.map(({ node }: Data) => [
          node.id,
          node.kind,
          node.refersTo.id,
          node.refersTo.name,
        ]),
        document.claims.edges.map(({ node }: Data) => [
          node.id,
          node.text,
          node.speakers.map(({ name }: Data) => name),
          node.asserts.map(asserted),
        ]),
      ],
    },
    neo4jGraphql: {
      query: `query ($id: ID!) { documents(where: { id: { eq: $id } }) {
        title publisher { name }
        mentions(where: { supersededAt: { eq: null } }, sort: [{ position: ASC }, { id: ASC }], limit: 50) {
          id kind refersTo { ... on Entity { id name } ... on Event { id name } }
        }
        claims(where: { supersededAt: { eq: null } }, sort: [{ position: ASC }, { id: ASC }], limit: 50) {
          id text speakers { id name } asserts {
            ... on Event { id name type places { id name } }
            ... on ControlClaim { id status place { id name } force { id name } whenEdtf }
            ... on Relation { id type subject { id name } object { id name } }
          }
        }
      } }`,
      answer: ({ documents: [document] }) => [
        document.title,
        document.publisher[0].name,
        document.mentions.map((node: Data) => [
          node.id,
          node.kind,
          node.refersTo[0].id,
          node.refersTo[0].name,
        ]),
        document.claims.map((node: Data) => [
          node.id,
          node.text,
          node.speakers.map(({ name }: Data) => name),
          node.asserts.map(asserted),
        ]),
      ],
    },
    bareDriver: {
      text: `MATCH (document:Document {id: $id})
        OPTIONAL MATCH (document)-[:PUBLISHED_BY]->(publisher)
        CALL (document) {
          MATCH (document)<-[:IN_DOCUMENT]-(mention:Mention)-[:REFERS_TO]->(node)
          WHERE mention.supersededAt IS NULL
          WITH mention, node ORDER BY mention.position, mention.id LIMIT 50
          RETURN collect([mention.id, mention.kind, node.id, node.name]) AS mentions
        }
        CALL (document) {
          MATCH (document)<-[:IN_DOCUMENT]-(claim:Claim)
          WHERE claim.supersededAt IS NULL
          WITH claim ORDER BY claim.position, claim.id LIMIT 50
          RETURN collect([
            claim.id,
            claim.text,
            [(claim)-[:SPOKEN_BY]->(speaker) | speaker.name],
            [(claim)-[:ASSERTS]->(node) | [
              node.id, node.type, node.status, node.whenEdtf, node.name,
              [(node)-[edge:TOOK_PLACE_IN|OF_PLACE|HELD_BY|SUBJECT|OBJECT]->(end) |
                [type(edge), end.id, end.name]]
            ]]
          ]) AS claims
        }
        RETURN document.title AS title, publisher.name AS publisher, mentions, claims`,
      answer: ([row]) => [
        row.title,
        row.publisher,
        row.mentions,
        row.claims.map(([id, text, speakers, asserts]: Data) => [
          id,
          text,
          speakers,
          asserts.map(([assertedId, , , , , ends]: Data) => [
            assertedId,
            [...ends]
              .sort(([a], [b]) => END_ORDER.indexOf(a) - END_ORDER.indexOf(b))
              .map(([, ...end]: Data) => end),
          ]),
        ]),
      ],
    },
  };
}

const END_ORDER = ['TOOK_PLACE_IN', 'OF_PLACE', 'HELD_BY', 'SUBJECT', 'OBJECT'];
