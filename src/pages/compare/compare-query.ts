import { graphql, type ResultOf } from '../graphql';
import { LENS_STATES, QUOTED_INTERVAL } from '../parts/fragments';

/** The place, and everybody whom its timeline rests on. */
export const VOICES_QUERY = graphql(`
  query CompareVoices($id: ID!, $lens: Lens) {
    entity(id: $id) {
      id
      name
      ... on Place {
        controlTimeline(lens: $lens) {
          claims {
            id
            speakers {
              id
              name
            }
            document {
              publisher {
                id
                name
              }
            }
          }
        }
      }
    }
  }
`);

/** The holders of a place by each voice alone, span by span. */
export const COMPARE_QUERY = graphql(
  `
    query Compare($id: ID!, $lenses: [NamedLens!]!) {
      controlComparison(place: $id, lenses: $lenses) {
        timelines {
          name
          timeline {
            ...QuotedInterval
          }
        }
        spans {
          from
          until
          agreement
          lenses {
            ...LensStates
            notHeldBy {
              force {
                id
                name
              }
            }
          }
        }
      }
    }
  `,
  [LENS_STATES, QUOTED_INTERVAL],
);

export type ComparedPlace = Extract<
  NonNullable<ResultOf<typeof VOICES_QUERY>['entity']>,
  { controlTimeline: unknown }
>;
export type ComparedLenses = ResultOf<typeof COMPARE_QUERY>['controlComparison'];
export type ComparedSpan = ComparedLenses['spans'][number];
