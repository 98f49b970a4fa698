import { graphql, type ResultOf } from '../graphql';
import { NEXT_PAGE, STATE_ON_MAP } from '../parts/fragments';

/** A page of who held what on a day, with where it lies. */
export const MAP_QUERY = graphql(
  `
    query MapPage($at: EDTF!, $within: ID, $lens: Lens, $after: String) {
      control(at: $at, within: $within, lens: $lens, first: 100, after: $after) {
        pageInfo {
          ...NextPage
        }
        edges {
          node {
            ...StateOnMap
            interval {
              when {
                startLatest
                endEarliest
              }
              claims {
                document {
                  corpus {
                    id
                  }
                }
              }
            }
          }
        }
      }
    }
  `,
  [NEXT_PAGE, STATE_ON_MAP],
);

/** A page of all places of which anybody says who held them, each with how sure that is, stretch by stretch. */
export const MAP_HISTORY_QUERY = graphql(
  `
    query MapHistory($at: EDTF!, $within: ID, $recorded: Lens, $lens: Lens, $after: String) {
      control(at: $at, within: $within, lens: $recorded, first: 100, after: $after) {
        pageInfo {
          ...NextPage
        }
        edges {
          node {
            place {
              id
              name
              latitude
              longitude
              controlSegments(lens: $lens) {
                status
                certainty
                from
                until
                force {
                  id
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

/** Which holders of some places are forces of which a member holds the place too. */
export const MAP_MEMBERS_QUERY = graphql(`
  query MapMembers($ids: [ID!]!, $at: EDTF!, $lens: Lens) {
    nodes(ids: $ids) {
      id
      ... on Place {
        control(at: $at, lens: $lens) {
          force {
            id
          }
          members {
            id
          }
        }
      }
    }
  }
`);

/** Which countries have places on the map, which months have reports, and who is spoken of the most. */
export const MAP_CHOICES_QUERY = graphql(`
  query MapChoices($within: ID!, $hasWithin: Boolean!, $about: ClaimFilter) {
    entities(filter: { type: [COUNTRY] }, first: 100) {
      edges {
        node {
          id
          name
          ... on Place {
            parts(first: 1) {
              totalCount
            }
          }
        }
      }
    }
    claimFacets(filter: $about) {
      months {
        month
        count
      }
      subjects {
        node {
          id
        }
      }
    }
    area: entity(id: $within) @include(if: $hasWithin) {
      id
      name
    }
  }
`);

type Page = ResultOf<typeof MAP_QUERY>['control'];
export type MapState = Page['edges'][number]['node'];
export type MapMembers = ResultOf<typeof MAP_MEMBERS_QUERY>['nodes'];
export type MapChoices = ResultOf<typeof MAP_CHOICES_QUERY>;
export type PlaceWithHistory = ResultOf<
  typeof MAP_HISTORY_QUERY
>['control']['edges'][number]['node']['place'];
