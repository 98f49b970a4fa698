import type { When } from './when';

/** Something that holds between two entities, as one or more claims assert. */
export interface Relation {
  /** `relation:<type>:<subject>:<object>`, with `:<edtf>` where a time is given. */
  readonly id: string;
  /** A term of schema/vocabulary.yaml: MEMBER_OF, LOCATED_IN. */
  readonly type: string;
  readonly subjectId: string;
  readonly objectId: string;
  readonly when: When | null;
}
