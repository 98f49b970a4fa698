import type { ControlStatus } from '../../domain/control-claim';
import type {
  ControlEvidence,
  EvidenceClaim,
  TracedEvidence,
} from '../../domain/control/control-evidence';
import { isLeftOut, type Lens } from '../../domain/control/lens';
import type { Realis } from '../../domain/event';
import { withAssessments } from '../assessment/load-assessments';
import type { Store } from '../connection';
import { decodeWhen, type WhenProperties } from '../records';
import { loadTemplate } from '../template';
import type { RunStatement } from './load-control-setting';
import {
  decodeEvidenceClaim,
  decodeTracedClaim,
  type EvidenceClaimRow,
  type TracedClaimRow,
} from './evidence-claim';

interface EvidenceRow extends EvidenceClaimRow, WhenProperties<'when'> {
  readonly placeId: string;
  readonly kind: ControlEvidence['kind'];
  readonly statementId: string;
  readonly status: ControlStatus | null;
  readonly isLogRow: true | null;
  readonly forceId: string | null;
  readonly eventId: string | null;
  readonly realis: Realis | null;
  readonly gains: readonly string[] | null;
  readonly loses: readonly string[] | null;
}

type TracedRow = EvidenceRow & TracedClaimRow;

type Asked = { readonly placeIds: readonly string[]; readonly past: boolean };

const FILE = 'load-control-evidence.cypher';
const LOAD_EVIDENCE = loadTemplate<Asked, EvidenceRow>(__dirname, FILE).write([]);
const LOAD_TRACED = loadTemplate<Asked, TracedRow>(__dirname, FILE).write(['TRACED']);

/** Everything that current claims say of who held these places: what control is derived from. */
export function loadControlEvidence(
  run: RunStatement,
  placeIds: readonly string[],
): Promise<ControlEvidence[]> {
  return run(LOAD_EVIDENCE, { placeIds, past: false }, (row) =>
    decodeEvidence(row, decodeEvidenceClaim(row)),
  );
}

/**
 * The same, prepared for this lens: with superseded claims if it asks about an earlier moment of
 * knowledge, and with grades if it asks for a minimum.
 */
export async function loadTracedEvidence(
  store: Store,
  placeIds: readonly string[],
  lens: Lens,
): Promise<readonly TracedEvidence[]> {
  const past = !isLeftOut(lens.knownAsOf);
  const evidence = await store.read(LOAD_TRACED, { placeIds, past }, (row): TracedEvidence =>
    decodeEvidence(row, decodeTracedClaim(row)),
  );
  return withAssessments(store, evidence, lens);
}

function decodeEvidence<Claim extends EvidenceClaim>(
  row: EvidenceRow,
  claim: Claim,
): ControlEvidence<Claim> {
  const { placeId, statementId } = row;
  const when = decodeWhen(row, 'when');
  return row.kind === 'CONTROL_CLAIM'
    ? {
        kind: row.kind,
        claim,
        placeId,
        controlClaimId: statementId,
        forceId: row.forceId,
        status: row.status!,
        when: when!,
        ...(row.isLogRow ? { isLogRow: true } : {}),
      }
    : {
        kind: row.kind,
        claim,
        placeId,
        eventId: row.eventId!,
        realis: row.realis!,
        gains: row.gains!,
        loses: row.loses!,
        when,
      };
}
