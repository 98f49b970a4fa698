import { compare } from '../../domain/compare';
import type { TieAssertion } from '../../domain/contradiction/denied-ties';
import type { TieType } from '../../domain/control/ties';
import { decodeTracedClaim, type TracedClaimRow } from '../control/evidence-claim';
import type { RunStatement } from '../control/load-control-setting';
import { loadSameForces } from '../control/load-same-forces';
import { decodeWhen, type WhenProperties } from '../records';
import { loadStatement } from '../statement';

type Ids = { readonly relationIds: readonly string[]; readonly past: boolean };
const FIND_IN_QUESTION = loadStatement<Ids, { id: string }>(
  __dirname,
  'find-ties-in-question.cypher',
);
const LOAD_TIE_ASSERTIONS = loadStatement<Ids, AssertedTieRow>(
  __dirname,
  'load-tie-assertions.cypher',
);

interface AssertedTieRow extends TracedClaimRow, WhenProperties<'when'> {
  readonly relationId: string;
  readonly type: TieType;
  readonly subjectId: string;
  readonly objectId: string;
}

/** The relations that join the forces of these likewise, where a claim denies one of them. */
export function findTiesInQuestion(
  run: RunStatement,
  relationIds: readonly string[],
  past: boolean,
): Promise<string[]> {
  return run(FIND_IN_QUESTION, { relationIds, past }, ({ id }) => id);
}

/** The claims that affirm or deny some ties, by claim, and the one id of each force. */
export async function loadTieAssertions(
  run: RunStatement,
  relationIds: readonly string[],
  past: boolean,
): Promise<{ assertions: TieAssertion[]; idOf: (forceId: string) => string }> {
  if (relationIds.length === 0) return { assertions: [], idOf: (forceId) => forceId };
  const assertions = await run(LOAD_TIE_ASSERTIONS, { relationIds, past }, (row): TieAssertion => {
    const { relationId, type, subjectId, objectId } = row;
    const claim = decodeTracedClaim(row);
    return { relationId, type, subjectId, objectId, when: decodeWhen(row, 'when'), claim };
  });
  const forceIds = assertions.flatMap(({ subjectId, objectId }) => [subjectId, objectId]);
  const sames = await loadSameForces(run, [...new Set(forceIds)]);
  return {
    // The first claim of a side is part of a contradiction's id.
    assertions: assertions.sort(
      (a, b) => compare(a.claim.id, b.claim.id) || compare(a.relationId, b.relationId),
    ),
    idOf: (forceId) => sames.get(forceId)?.[0] ?? forceId,
  };
}
