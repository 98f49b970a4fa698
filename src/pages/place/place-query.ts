import { graphql, type ResultOf } from '../graphql';
import { CLAIM_FIELDS } from '../parts/claim-fields';
import {
  DESCRIBED_BY,
  EVENT_FIELDS,
  LENS_STATES,
  NEXT_PAGE,
  QUOTED_INTERVAL,
} from '../parts/fragments';

/** Everything that the page of a place shows, but for what each speaker says of it. */
export const PLACE_QUERY = graphql(
  `
    query PlacePage(
      $id: ID!
      $lens: Lens
      $filter: ClaimFilter
      $at: EDTF!
      $hasDay: Boolean!
      $after: String
    ) {
      entity(id: $id) {
        ...DescribedBy
        __typename
        id
        name
        aliases
        sameAs
        mergedInto {
          id
        }
        mergedAt
        merged {
          id
          name
        }
        claims(filter: $filter, first: 10, after: $after) {
          totalCount
          pageInfo {
            ...NextPage
          }
          edges {
            node {
              ...ClaimFields
            }
          }
        }
        events(first: 12) {
          totalCount
          edges {
            node {
              ...EventFields
            }
          }
        }
        ... on Place {
          latitude
          longitude
          partOf {
            id
            name
          }
          parts(first: 25) {
            totalCount
            edges {
              node {
                id
                name
              }
            }
          }
          controlTimeline(lens: $lens) {
            ...QuotedInterval
            disputed
          }
          notHeldBy(at: $at, lens: $lens) @include(if: $hasDay) {
            force {
              id
              name
            }
            claims {
              id
              speakers {
                id
                name
              }
              speakerText
            }
          }
          control(at: $at, lens: $lens) @include(if: $hasDay) {
            force {
              id
              name
            }
            status
            certainty
          }
        }
      }
    }
  `,
  [CLAIM_FIELDS, DESCRIBED_BY, NEXT_PAGE, EVENT_FIELDS, QUOTED_INTERVAL],
);

/** Asks how each of some lenses sees a place, side by side, and where claims about it disagree. */
export const LANES_QUERY = graphql(
  `
    query PlaceLanes($id: ID!, $lenses: [NamedLens!]!, $lens: Lens, $hasSpeakers: Boolean!) {
      contradictions(place: $id, lens: $lens, first: 5) {
        totalCount
        edges {
          node {
            id
            explanation
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
      controlComparison(place: $id, lenses: $lenses) {
        timelines @include(if: $hasSpeakers) {
          name
          timeline {
            ...QuotedInterval
          }
        }
        spans {
          from
          until
          lenses {
            ...LensStates
          }
        }
      }
    }
  `,
  [LENS_STATES, QUOTED_INTERVAL],
);

export type PlaceEntity = NonNullable<ResultOf<typeof PLACE_QUERY>['entity']>;
export type PlaceOnly = Extract<PlaceEntity, { controlTimeline: unknown }>;
export type Interval = PlaceOnly['controlTimeline'][number];
export type Lanes = ResultOf<typeof LANES_QUERY>['controlComparison'];
export type Spans = Lanes['spans'];
export type QuotedInterval = NonNullable<Lanes['timelines']>[number]['timeline'][number];
