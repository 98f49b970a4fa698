import { wholesOf } from '../../domain/contradiction/place-tree';
import type { ControlEvidence } from '../../domain/control/control-evidence';
import type { ControlSetting } from '../../domain/control/derive-places';
import type { Ties } from '../../domain/control/place-state';
import type { Store } from '../connection';
import type { Parameters } from '../parameters';
import { loadStatement, type Statement } from '../statement';

const LOAD_WHOLES = loadStatement(__dirname, 'load-wholes.cypher');
const LOAD_SAME_FORCES = loadStatement(__dirname, 'load-same-forces.cypher');

/** Runs a statement, in a transaction or by itself. */
export type Run = <Columns extends object, Row>(
  statement: Statement,
  parameters: Parameters,
  decode: (columns: Columns) => Row,
) => Promise<Row[]>;

/** Runs statements outside a transaction. */
export function readIn(store: Store): Run {
  return (statement, parameters, decode) => store.read(statement, parameters, decode);
}

/** The places that some places lie in, and those in them of which claims say who held them. */
export async function loadPartOf(
  run: Run,
  placeIds: readonly string[],
): Promise<Map<string, readonly string[]>> {
  const rows = await run(
    LOAD_WHOLES,
    { placeIds },
    ({ placeId, partOf }: { placeId: string; partOf: readonly string[] }) =>
      [placeId, partOf] as const,
  );
  return new Map(rows);
}

/** Which ids of forces in the evidence are of one force. */
export async function loadTies(run: Run, evidence: readonly ControlEvidence[]): Promise<Ties> {
  const forceIds = [...new Set(evidence.flatMap(forcesOf))];
  const rows =
    forceIds.length < 1
      ? []
      : await run(
          LOAD_SAME_FORCES,
          { forceIds },
          (row: { forceId: string; sameIds: readonly string[] }) => row,
        );
  const ids = new Map(rows.map(({ forceId, sameIds }) => [forceId, sameIds[0] ?? forceId]));
  return { idOf: (forceId) => ids.get(forceId) ?? forceId, areTied: () => false };
}

function forcesOf(piece: ControlEvidence): readonly string[] {
  if (piece.kind === 'CONTROL_EVENT') return [...piece.gains, ...piece.loses];
  return piece.forceId === null ? [] : [piece.forceId];
}

/** Whether a place and one that it lies in are both spoken of, so that who is on whose side matters. */
export function hasPartsAndWholes(
  evidence: readonly ControlEvidence[],
  partOf: ControlSetting['partOf'],
): boolean {
  const spoken = new Set(evidence.map(({ placeId }) => placeId));
  return [...spoken].some((placeId) =>
    [...wholesOf(placeId, partOf)].some((wholeId) => spoken.has(wholeId)),
  );
}
