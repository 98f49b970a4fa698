import type { ControlStatus } from '../control-claim';
import type { TracedClaim } from '../control/control-evidence';
import type { Realis } from '../event';
import type { When } from '../when';

/** One thing that a claim says is so, or is not. */
export type Statement = EventStatement | RelationStatement | ControlStatement;

export interface EventStatement {
  readonly kind: 'EVENT';
  readonly claim: TracedClaim;
  readonly eventId: string;
  /** As the claim's own report presents it. */
  readonly realis: Realis;
}

export interface RelationStatement {
  readonly kind: 'RELATION';
  readonly claim: TracedClaim;
  readonly type: string;
  readonly subjectId: string;
  readonly objectId: string;
  /** Null where the claim gives no time. */
  readonly when: When | null;
}

export interface ControlStatement {
  readonly kind: 'CONTROL';
  readonly claim: TracedClaim;
  readonly placeId: string;
  readonly forceId: string | null;
  readonly status: ControlStatus;
  readonly when: When;
}

/** The matter of a statement: only statements of one matter can agree or contradict each other. */
export function matterOf(statement: Statement): string {
  switch (statement.kind) {
    case 'EVENT':
      return statement.eventId;
    case 'RELATION':
      return `${statement.type} ${statement.subjectId} ${statement.objectId}`;
    case 'CONTROL':
      return statement.placeId;
  }
}
