import { graphql, type ResultOf } from '../graphql';
import { CLAIM_FIELDS } from '../parts/claim-fields';

/** Both sides of a contradiction, with the fields that show a claim. */
export const CONTRADICTION_FIELDS = graphql(
  `
    fragment ContradictionFields on Contradiction {
      id
      kind
      explanation
      sameSpeaker
      places {
        id
        name
      }
      events {
        id
        name
      }
      relations {
        subject {
          id
          name
        }
        object {
          id
          name
        }
      }
      sides {
        ...ClaimFields
      }
    }
  `,
  [CLAIM_FIELDS],
);

export type ContradictionFields = ResultOf<typeof CONTRADICTION_FIELDS>;

/** The kinds of contradiction, in words. */
export const KIND_WORDS = {
  CONTROL_OVERLAP: 'Two holders at one time',
  PART_WHOLE: 'Part against whole',
  FACTUALITY: 'So, or not so',
  ORDER: 'An effect before its cause',
} as const;
