import { graphql, type ResultOf } from '../graphql';
import { NEXT_PAGE } from '../parts/fragments';

/** The last month in which anybody said anything: what is asked about where the address names no time. */
export const LAST_MONTH_QUERY = graphql(`
  query LastMonth {
    claimFacets {
      months {
        month
      }
    }
  }
`);

/**
 * Asks for the changes of hands in a time, and how many there were in each month around it. Also asks for the
 * actor and place that the address names.
 */
export const CHANGES_QUERY = graphql(
  `
    query ChangesPage(
      $from: EDTF!
      $to: EDTF!
      $yearFrom: EDTF!
      $yearTo: EDTF!
      $within: ID
      $force: ID
      $area: ID!
      $hasArea: Boolean!
      $actor: ID!
      $hasActor: Boolean!
      $lens: Lens
      $after: String
    ) {
      controlChanges(
        from: $from
        to: $to
        within: $within
        force: $force
        lens: $lens
        first: 100
        after: $after
      ) {
        totalCount
        pageInfo {
          ...NextPage
        }
        edges {
          node {
            place {
              id
              name
            }
            from {
              id
              name
            }
            fromStatus
            to {
              id
              name
            }
            toStatus
            when {
              edtf
              startEarliest
              startLatest
            }
            certainty
            disputed
            claims {
              id
              sourceUrl
              speakers {
                id
                name
              }
              speakerText
              document {
                corpus {
                  id
                }
              }
            }
          }
        }
      }
      controlChangesByMonth(from: $yearFrom, to: $yearTo, lens: $lens) {
        month
        count
        possible
      }
      area: entity(id: $area) @include(if: $hasArea) {
        name
      }
      actor: entity(id: $actor) @include(if: $hasActor) {
        name
      }
    }
  `,
  [NEXT_PAGE],
);

export type Changes = ResultOf<typeof CHANGES_QUERY>;
export type Change = Changes['controlChanges']['edges'][number]['node'];
