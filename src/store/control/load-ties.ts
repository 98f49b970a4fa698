import type { ControlEvidence } from '../../domain/control/control-evidence';
import type { Lens } from '../../domain/control/lens';
import { isLeftOut } from '../../domain/control/lens';
import { NO_TIES, type Ties } from '../../domain/control/place-state';
import {
  type Tie,
  tiesOf,
  tiesUnder,
  type TieType,
  type TracedTie,
  type TracedTies,
} from '../../domain/control/ties';
import { withAssessments } from '../assessment/load-assessments';
import type { Store } from '../connection';
import { decodeWhen, type WhenProperties } from '../records';
import { loadTemplate } from '../template';
import { decodeTracedClaim, type TracedClaimRow } from './evidence-claim';
import { readIn, type RunStatement } from './load-control-setting';
import { loadSameForces } from './load-same-forces';

interface TieRow extends WhenProperties<'when'> {
  readonly type: TieType;
  readonly subjectId: string;
  readonly objectId: string;
}

type TracedTieRow = TieRow & TracedClaimRow;

const FILE = 'load-tie-claims.cypher';
const LOAD_TIES = loadTemplate<{ forceIds: readonly string[] }, TieRow>(__dirname, FILE).write([]);
const LOAD_TRACED_TIES = loadTemplate<{ forceIds: readonly string[]; past: boolean }, TracedTieRow>(
  __dirname,
  FILE,
).write(['TRACED']);

/** How the forces in the evidence are connected, by what current claims affirm. */
export async function loadTies(
  run: RunStatement,
  evidence: readonly ControlEvidence[],
): Promise<Ties> {
  const load = (forceIds: readonly string[]) => run(LOAD_TIES, { forceIds }, decodeTie);
  const { ties, idOf } = await loadAround(run, forcesIn(evidence), load);
  return tiesOf(ties, idOf);
}

/** The same, by what the claims affirm that a lens admits. */
export async function loadTiesUnder(
  store: Store,
  evidence: readonly ControlEvidence[],
  lens: Lens,
): Promise<Ties> {
  return tiesUnder(await loadTracedTies(store, evidence, lens), lens);
}

/** The ties of the forces in the evidence, to lay this lens on, and the one id of each force. */
export async function loadTracedTies(
  store: Store,
  evidence: readonly ControlEvidence[],
  lens: Lens,
): Promise<TracedTies> {
  const past = !isLeftOut(lens.knownAsOf);
  const load = (forceIds: readonly string[]) =>
    store.read(LOAD_TRACED_TIES, { forceIds, past }, (row): TracedTie => {
      return { ...decodeTie(row), claim: decodeTracedClaim(row) };
    });
  const { ties, idOf } = await loadAround(readIn(store), forcesIn(evidence), load);
  return { ties: await withAssessments(store, ties, lens), idOf };
}

/** Loads the ties of some forces, and then of those above them, until nothing lies above. */
async function loadAround<Found extends Tie>(
  run: RunStatement,
  forceIds: readonly string[],
  load: (forceIds: readonly string[]) => Promise<Found[]>,
): Promise<{ ties: readonly Found[]; idOf: Ties['idOf'] }> {
  const ids = new Map<string, string>();
  const ties: Found[] = [];
  for (let level = forceIds; level.length > 0;) {
    const [same, found] = await Promise.all([loadSameForces(run, level), load(level)]);
    for (const id of level) ids.set(id, id);
    for (const sameIds of same.values()) for (const id of sameIds) ids.set(id, sameIds[0]!);
    for (const tie of found) ties.push(tie);
    const above = found.filter(({ type }) => type === 'MEMBER_OF').map(({ objectId }) => objectId);
    level = [...new Set(above)].filter((id) => !ids.has(id));
  }
  return { ties, idOf: ids.size === 0 ? NO_TIES.idOf : (id) => ids.get(id) ?? id };
}

function decodeTie(row: TieRow): Tie {
  const { type, subjectId, objectId } = row;
  return { type, subjectId, objectId, when: decodeWhen(row, 'when') };
}

function forcesIn(evidence: readonly ControlEvidence[]): string[] {
  return [
    ...new Set(
      evidence.flatMap((piece) => {
        if (piece.kind === 'CONTROL_EVENT') return [...piece.gains, ...piece.loses];
        return piece.forceId === null ? [] : [piece.forceId];
      }),
    ),
  ];
}
