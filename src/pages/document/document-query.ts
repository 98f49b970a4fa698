import { graphql, type ResultOf } from '../graphql';
import { HOP_FIELDS, NEXT_PAGE } from '../parts/fragments';

/** A text and what its corpus says of it. */
export const DOCUMENT_QUERY = graphql(`
  query DocumentPage($id: ID!) {
    document(id: $id) {
      id
      title
      text
      language
      url
      sha256
      corpus {
        id
      }
      publishedWhen {
        edtf
      }
      publisher {
        id
        name
      }
      authors {
        id
        name
      }
    }
  }
`);

/** A page of the claims of a text, in its order. */
export const DOCUMENT_CLAIMS_QUERY = graphql(
  `
    query DocumentClaims($id: ID!, $filter: ClaimFilter, $after: String) {
      document(id: $id) {
        claims(filter: $filter, first: 100, after: $after) {
          pageInfo {
            ...NextPage
          }
          edges {
            node {
              id
              mode
              factuality
              speakers {
                id
                name
              }
              speakerText
              chain {
                ...HopFields
              }
              evidence {
                role
                start
                end
              }
              contradictedBy(first: 1) {
                totalCount
              }
            }
          }
        }
      }
    }
  `,
  [NEXT_PAGE, HOP_FIELDS],
);

/** A page of the mentions of a text, in its order. */
export const DOCUMENT_MENTIONS_QUERY = graphql(
  `
    query DocumentMentions($id: ID!, $after: String) {
      document(id: $id) {
        mentions(first: 100, after: $after) {
          pageInfo {
            ...NextPage
          }
          edges {
            node {
              id
              kind
              spans {
                start
                end
              }
              refersTo {
                __typename
                id
                ... on Entity {
                  name
                }
                ... on Event {
                  name
                }
              }
            }
          }
        }
      }
    }
  `,
  [NEXT_PAGE],
);

type ClaimsPage = NonNullable<ResultOf<typeof DOCUMENT_CLAIMS_QUERY>['document']>['claims'];
type MentionsPage = NonNullable<ResultOf<typeof DOCUMENT_MENTIONS_QUERY>['document']>['mentions'];

export type TextClaim = ClaimsPage['edges'][number]['node'] & { readonly label: string };
export type TextMention = MentionsPage['edges'][number]['node'];
export type TextDocument = NonNullable<ResultOf<typeof DOCUMENT_QUERY>['document']>;
