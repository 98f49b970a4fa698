import { graphql, type ResultOf } from '../graphql';
import { RELATION_FIELDS } from '../parts/fragments';

/** The ids in an address that belong to things. */
export const THINGS_QUERY = graphql(`
  query SurroundingsThings($ids: [ID!]!) {
    nodes(ids: $ids) {
      id
    }
  }
`);

/** Everything one step away from an entity or event, and the claims that each step rests on. */
export const SURROUNDINGS_QUERY = graphql(
  `
    query Surroundings($id: ID!, $isActor: Boolean!) {
      node(id: $id) {
        __typename
        id
        ... on Entity {
          name
          relations(first: 100) {
            totalCount
            edges {
              node {
                ...RelationFields
                claims(first: 1) {
                  totalCount
                  edges {
                    node {
                      id
                    }
                  }
                }
              }
            }
          }
          events(first: 100) {
            totalCount
            edges {
              node {
                id
                name
                participants {
                  role
                  entity {
                    id
                  }
                }
                claims(first: 1) {
                  totalCount
                }
              }
            }
          }
        }
        ... on Place {
          partOf {
            id
            name
          }
          parts(first: 100) {
            totalCount
            edges {
              node {
                id
                name
              }
            }
          }
        }
        ... on Event {
          name
          eventClaims: claims(first: 1) {
            totalCount
          }
          participants {
            role
            entity {
              id
              name
            }
          }
          places {
            id
            name
          }
          causes {
            id
            name
          }
          effects {
            id
            name
          }
        }
      }
      about: claimFacets(filter: { about: [$id] }) {
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
      by: claimFacets(filter: { speaker: [$id] }) @include(if: $isActor) {
        subjects {
          count
          node {
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
  `,
  [RELATION_FIELDS],
);

export type Surroundings = ResultOf<typeof SURROUNDINGS_QUERY>;
export type Surrounded = NonNullable<Surroundings['node']>;
