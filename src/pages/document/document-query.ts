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

/** The speakers and modes of the claims of a text, for the form that selects claims. */
export const DOCUMENT_FACETS_QUERY = graphql(`
  query DocumentFacets($id: ID!, $filter: ClaimFilter, $unnamed: ClaimFilter) {
    claimFacets(filter: $filter) {
      total
      modes {
        mode
        count
      }
      speakers {
        count
        node {
          id
          ... on Entity {
            name
          }
        }
      }
    }
    document(id: $id) {
      claims(filter: $unnamed, first: 1) {
        totalCount
      }
    }
  }
`);

/** The number of claims in a part of a text. */
export const CLAIM_COUNT_QUERY = graphql(`
  query DocumentClaimCount($id: ID!, $filter: ClaimFilter) {
    document(id: $id) {
      claims(filter: $filter, first: 1) {
        totalCount
      }
    }
  }
`);

/** The document of a claim, and the characters that it rests on. */
export const CLAIM_PLACE_QUERY = graphql(`
  query ClaimPlace($id: ID!) {
    claim(id: $id) {
      document {
        id
      }
      evidence {
        role
        start
        end
      }
    }
  }
`);

/** A page of the claims of a part of a text, in its order. */
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

/** A page of the mentions of a part of a text, in its order. */
export const DOCUMENT_MENTIONS_QUERY = graphql(
  `
    query DocumentMentions($id: ID!, $characters: IntRange, $after: String) {
      document(id: $id) {
        mentions(characters: $characters, first: 100, after: $after) {
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

export type DocumentFacets = ResultOf<typeof DOCUMENT_FACETS_QUERY>;
export type TextClaim = ClaimsPage['edges'][number]['node'] & { readonly label: string };
export type TextMention = MentionsPage['edges'][number]['node'];
export type TextDocument = NonNullable<ResultOf<typeof DOCUMENT_QUERY>['document']>;
