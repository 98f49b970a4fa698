/** NATO's Admiralty code of a source, from completely reliable to unreliable; F cannot be judged. */
export const RELIABILITIES = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
export type Reliability = (typeof RELIABILITIES)[number];

/** The same code of a claim: from 1, confirmed, to 5, improbable; 6 cannot be judged. */
export const CREDIBILITIES = [1, 2, 3, 4, 5, 6] as const;
export type Credibility = (typeof CREDIBILITIES)[number];

/** A grade that somebody gave to a source or to a claim. It is a claim of the assessor's; nobody grades it. */
export interface Assessment {
  /** An actor, or a claim. */
  readonly ofId: string;
  /** Given to an actor; else null. */
  readonly reliability: Reliability | null;
  /** Given to a claim; else null. */
  readonly credibility: Credibility | null;
  /** The assessor's name. */
  readonly by: string;
  /** When it was given, in ms since 1970. */
  readonly at: number;
  readonly reason: string;
}

/** An assessment and where it is written. */
export interface WrittenAssessment extends Assessment {
  readonly file: string;
  /** 1-based. */
  readonly line: number;
}

/** An assessment and when the graph had it, in ms since 1970. */
export interface RecordedAssessment extends Assessment {
  readonly recordedAt: number;
  /** Null while the record is current. */
  readonly supersededAt: number | null;
}
