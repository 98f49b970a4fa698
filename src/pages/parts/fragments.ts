import { graphql } from '../graphql';

/** Whether a list goes on, and from where. */
export const NEXT_PAGE = graphql(`
  fragment NextPage on PageInfo {
    endCursor
    hasNextPage
  }
`);

/** The fields that a list of events shows of one. */
export const EVENT_FIELDS = graphql(`
  fragment EventFields on Event {
    id
    name
    realis
    when {
      edtf
    }
  }
`);

/** Who makes a hop of a chain, and how. */
export const HOP_FIELDS = graphql(`
  fragment HopFields on Attribution {
    speakers {
      id
      name
    }
    speakerText
    mode
    cue
  }
`);
