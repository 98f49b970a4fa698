import { graphql } from '../graphql';

/** Whether a list goes on, and from where. */
export const NEXT_PAGE = graphql(`
  fragment NextPage on PageInfo {
    endCursor
    hasNextPage
  }
`);

/** The corpora whose records describe an entity; null for a curator's description. */
export const DESCRIBED_BY = graphql(`
  fragment DescribedBy on Entity {
    descriptions {
      corpus {
        id
      }
    }
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

/** A relation and its two ends. */
export const RELATION_FIELDS = graphql(`
  fragment RelationFields on Relation {
    id
    type
    subject {
      id
      name
    }
    object {
      id
      name
    }
  }
`);

/** The states of a place as one lens gives them in a comparison. */
export const LENS_STATES = graphql(`
  fragment LensStates on LensStates {
    name
    states {
      force {
        id
        name
      }
      status
      certainty
    }
  }
`);

/** A stretch of a place's timeline, and the words that it stands on. */
export const QUOTED_INTERVAL = graphql(`
  fragment QuotedInterval on ControlInterval {
    force {
      id
      name
    }
    status
    when {
      edtf
      startEarliest
      startLatest
      endEarliest
      endLatest
    }
    claims {
      id
      text
      speakers {
        id
        name
      }
      speakerText
      document {
        corpus {
          id
        }
        publisher {
          id
          name
        }
      }
    }
  }
`);

/** Who held a place that a map may show, and how sure that is. */
export const STATE_ON_MAP = graphql(`
  fragment StateOnMap on ControlState {
    status
    certainty
    force {
      id
      name
    }
    place {
      id
      name
      latitude
      longitude
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
