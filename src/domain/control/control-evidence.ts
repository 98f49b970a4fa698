import type { RecordedAssessment } from '../assessment';
import type { Factuality } from '../claim';
import type { ControlStatus } from '../control-claim';
import type { Realis } from '../event';
import type { When } from '../when';

/** The fields of a claim that deriving control needs. */
export interface EvidenceClaim {
  readonly id: string;
  readonly documentId: string;
  /** Where in the document it stands, as far as that was asked for: rows of a log are in this order. */
  readonly position?: number;
  /** Innermost speakers; empty where the source is unnamed. */
  readonly speakerIds: readonly string[];
  /** How the text names the source. */
  readonly speakerText: string | null;
  /** From `originOf`: claims with the same origin are one voice. */
  readonly origin: string;
  readonly factuality: Factuality;
  readonly saidWhen: When | null;
  readonly publishedWhen: When | null;
}

/** A claim with whom it came through and when the graph had it, which a lens looks at. */
export interface TracedClaim extends EvidenceClaim {
  /** Everyone in the chain: the publisher, every relaying speaker, the innermost speakers. */
  readonly chainIds: readonly string[];
  /** Its speakers, or its publisher where they are unnamed: whose reliability counts. */
  readonly sourceIds: readonly string[];
  /** Grades of the claim and of its sources; left out where no grade was asked for. */
  readonly assessments?: readonly RecordedAssessment[];
  /** Milliseconds since 1970. */
  readonly recordedAt: number;
  /** Null while the record is current. */
  readonly supersededAt: number | null;
}

/** A claim that says who held a place. */
export interface ControlClaimEvidence<Claim extends EvidenceClaim = EvidenceClaim> {
  readonly kind: 'CONTROL_CLAIM';
  readonly claim: Claim;
  readonly placeId: string;
  readonly controlClaimId: string;
  readonly forceId: string | null;
  readonly status: ControlStatus;
  readonly when: When;
  /** Whether it is a row of a log of changes, of which a lens cuts `when` by `spellKnownAt`. */
  readonly isLogRow?: boolean;
}

/** A claim of an event whose type, by schema/vocabulary.yaml, changes who holds its places. */
export interface ControlEventEvidence<Claim extends EvidenceClaim = EvidenceClaim> {
  readonly kind: 'CONTROL_EVENT';
  readonly claim: Claim;
  readonly placeId: string;
  readonly eventId: string;
  readonly realis: Realis;
  /** Forces that hold the place from then on. */
  readonly gains: readonly string[];
  /** Forces that no longer do. */
  readonly loses: readonly string[];
  /** Null where the text gives no time: then it had happened when it was said. */
  readonly when: When | null;
}

export type ControlEvidence<Claim extends EvidenceClaim = EvidenceClaim> =
  | ControlClaimEvidence<Claim>
  | ControlEventEvidence<Claim>;

/** Evidence that a lens can be laid on. */
export type TracedEvidence = ControlEvidence<TracedClaim>;
