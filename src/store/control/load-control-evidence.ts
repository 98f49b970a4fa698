import type { ControlStatus } from '../../domain/control-claim';
import type { ControlEvidence } from '../../domain/control/control-evidence';
import type { Realis } from '../../domain/event';
import type { Decode, Store } from '../connection';
import type { Parameters } from '../parameters';
import { decodeWhen, type Properties } from '../records';
import { loadStatement, type Statement } from '../statement';
import { decodeEvidenceClaim, type EvidenceClaimRow } from './evidence-claim';

const LOAD_EVIDENCE = loadStatement(__dirname, 'load-control-evidence.cypher');

/** What a store and a transaction both can: run a statement and decode its rows. */
export type RunStatement = <Columns extends object, Row>(
  statement: Statement,
  parameters: Parameters,
  decode: Decode<Columns, Row>,
) => Promise<Row[]>;

/** Runs statements as reads of a store. */
export function readsOf(store: Store): RunStatement {
  return (statement, parameters, decode) => store.read(statement, parameters, decode);
}

interface EvidenceRow extends EvidenceClaimRow {
  readonly placeId: string;
  readonly kind: ControlEvidence['kind'];
  readonly statementId: string;
  readonly status: ControlStatus | null;
  readonly forceId: string | null;
  readonly eventId: string | null;
  readonly realis: Realis | null;
  readonly gains: readonly string[] | null;
  readonly loses: readonly string[] | null;
}

/**
 * Everything that claims say of who held these places: what control is derived from. `past` gives
 * superseded claims too, for a lens that asks what was known at an earlier time.
 */
export function loadControlEvidence(
  run: RunStatement,
  placeIds: readonly string[],
  { past }: { past: boolean },
): Promise<ControlEvidence[]> {
  return run(LOAD_EVIDENCE, { placeIds, past }, decodeEvidence);
}

function decodeEvidence(row: EvidenceRow): ControlEvidence {
  const { placeId, statementId } = row;
  const when = decodeWhen(row as unknown as Properties, 'when');
  const claim = decodeEvidenceClaim(row);
  return row.kind === 'CONTROL_CLAIM'
    ? {
        kind: row.kind,
        claim,
        placeId,
        controlClaimId: statementId,
        forceId: row.forceId,
        status: row.status!,
        when: when!,
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
