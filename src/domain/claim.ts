import type { Span } from './span';
import type { When } from './when';

export const CLAIM_MODES = ['DIRECT', 'INDIRECT', 'MIXED', 'NARRATED'] as const;
export type ClaimMode = (typeof CLAIM_MODES)[number];

/** FactBank's values: how sure the speaker presents the content to be. */
export const FACTUALITIES = [
  'CERTAIN',
  'PROBABLE',
  'POSSIBLE',
  'UNCOMMITTED',
  'CERTAIN_NOT',
  'PROBABLE_NOT',
  'POSSIBLE_NOT',
] as const;
export type Factuality = (typeof FACTUALITIES)[number];

/** One attributed assertion in one document, in the terms of PARC3 and PolNeAR: source, cue, content. */
export interface Claim {
  /** `claim:<document>:<number>`; of a row of a table, `claim:<document>:<digest or id of the row>`. */
  readonly id: string;
  /** True for a row of a table: its identity is its wording, wherever it stands in its document. */
  readonly isRow?: true;
  /** The claim whose content this one lies in, and which so relays it; null for an outermost claim. */
  readonly parentId: string | null;
  /** Actors; empty where the source is unnamed. A NARRATED claim's speaker is the document's publisher. */
  readonly speakerIds: readonly string[];
  /** How the text names the source: "media reports". Null for NARRATED claims and unsaid sources. */
  readonly speakerText: string | null;
  readonly mode: ClaimMode;
  readonly factuality: Factuality;
  /** The content, verbatim; the parts of a discontinuous one are joined by " … ". */
  readonly text: string;
  /** Evidence: content, cue and source spans, in that order and each in text order. */
  readonly spans: readonly Span[];
  /** Entities and events mentioned in the content, in text order. */
  readonly aboutIds: readonly string[];
  /** Events, relations and control claims that this claim (and no claim inside it) asserts. */
  readonly assertsIds: readonly string[];
  /** The event reports among that: `mention:<document>:<annotation id>`. */
  readonly reportIds: readonly string[];
  /** The event at which it was said: the interview, the declaration. */
  readonly occasionId: string | null;
  readonly saidWhen: When | null;
  /**
   * The address that the claim cites, which is no speaker of it; left out where it cites nothing.
   */
  readonly sourceUrl?: string;
}
