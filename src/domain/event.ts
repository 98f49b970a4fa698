import type { Span } from './span';
import type { When } from './when';

export const REALIS = ['ACTUAL', 'PLANNED', 'EXPECTED', 'URGED', 'DENIED'] as const;
export type Realis = (typeof REALIS)[number];

/** Who took part in an event, as what. The role is a term of schema/vocabulary.yaml. */
export interface Participant {
  readonly role: string;
  readonly entityId: string;
}

/**
 * One annotation's report of an event. Several reports may speak of one event (`eventId`); the
 * event itself is what its reports together say of it.
 */
export interface EventReport {
  /** `mention:<document>:<annotation id>`: a report is the mention of its event, at its trigger. */
  readonly id: string;
  /** True for a row of a table: its identity is its wording, wherever it stands in its document. */
  readonly isRow?: true;
  /** An id of the corpus's authority file, or `event:<document>:<number>`. */
  readonly eventId: string;
  readonly eventName: string;
  /** A term of schema/vocabulary.yaml: LIBERATION, DECLARATION. */
  readonly type: string;
  readonly realis: Realis;
  /** Role TRIGGER. */
  readonly trigger: readonly Span[];
  /** Null where the text gives no time. */
  readonly when: When | null;
  readonly participants: readonly Participant[];
  readonly placeIds: readonly string[];
  /** Ids of the events that this one is said to result from. */
  readonly causeIds: readonly string[];
  /**
   * Who holds its places from then on, and who no longer does, by its type in
   * schema/vocabulary.yaml. Both are empty for an event that does not change control.
   */
  readonly gains: readonly string[];
  readonly loses: readonly string[];
}
