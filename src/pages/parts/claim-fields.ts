import { graphql, type ResultOf } from '../graphql';

/** What every list of claims shows of one. */
export const CLAIM_FIELDS = graphql(`
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
      speakers {
        id
        name
      }
      speakerText
      mode
      cue
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
      publisher {
        id
        name
      }
    }
    contradictedBy(first: 1) {
      totalCount
    }
  }
`);

export type ClaimFields = ResultOf<typeof CLAIM_FIELDS>;
