import { graphql, type ResultOf } from '../graphql';
import { CLAIM_FIELDS } from '../parts/claim-fields';

/** Both sides of a contradiction, with what each claim needs to be shown. */
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
      sides {
        ...ClaimFields
      }
    }
  `,
  [CLAIM_FIELDS],
);

export type ContradictionFields = ResultOf<typeof CONTRADICTION_FIELDS>;

/** In what way claims cannot all be true, for a reader. */
export const KIND_WORDS = {
  CONTROL_OVERLAP: 'Two holders at one time',
  PART_WHOLE: 'Part against whole',
  FACTUALITY: 'So, or not so',
  ORDER: 'An effect before its cause',
} as const;
