import { graphql, type ResultOf } from '../graphql';
import { HOP_FIELDS } from './fragments';

/** The fields that every list of claims shows of one. */
export const CLAIM_FIELDS = graphql(
  `
    fragment ClaimFields on Claim {
      id
      text
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
      saidWhen {
        edtf
      }
      publishedWhen {
        edtf
      }
      supersededAt
      document {
        id
        title
        language
        corpus {
          id
        }
        publisher {
          id
          name
        }
      }
      contradictedBy(first: 1) {
        totalCount
      }
    }
  `,
  [HOP_FIELDS],
);

export type ClaimFields = ResultOf<typeof CLAIM_FIELDS>;
