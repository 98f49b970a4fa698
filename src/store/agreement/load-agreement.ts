import { compareStatements } from '../../domain/agreement/compare-statements';
import { matterOf, type Statement } from '../../domain/agreement/statement';
import type { ControlStatus } from '../../domain/control-claim';
import type { TracedClaim } from '../../domain/control/control-evidence';
import { groupBy } from '../../domain/group-by';
import { wasKnown } from '../../domain/control/lens-rules';
import type { Realis } from '../../domain/event';
import type { Store } from '../connection';
import { decodeTracedClaim, type TracedClaimRow } from '../control/evidence-claim';
import { compareKeys, type Key } from '../read/list';
import { decodeWhen, type WhenProperties } from '../records';
import { loadStatement } from '../statement';

const LOAD_STATEMENTS = loadStatement<
  { claims: { ids: readonly string[]; past: boolean } },
  StatementRow
>(__dirname, 'load-statements.cypher');

/** A claim, and its place in the order of lists of claims: by when it was published. */
export interface ClaimInOrder {
  readonly id: string;
  readonly key: Key;
  readonly claim: TracedClaim;
}

/** A claim's statements, and the known claims that corroborate or contradict it, in their order. */
export interface ClaimAgreement {
  readonly statements: readonly Statement[];
  /** Claims of other origins. */
  readonly corroborating: readonly ClaimInOrder[];
  /** Claims of any origin. */
  readonly contradicting: readonly ClaimInOrder[];
}

interface StatementRow extends TracedClaimRow, WhenProperties<'when'> {
  readonly kind: Statement['kind'];
  readonly subjectId: string;
  readonly realis: Realis | null;
  readonly type: string | null;
  readonly relationSubjectId: string | null;
  readonly relationObjectId: string | null;
  readonly status: ControlStatus | null;
  readonly forceId: string | null;
  readonly position: number;
}

/** A statement of a claim with the claim's place in lists. */
interface Stated {
  readonly statement: Statement;
  readonly key: Key;
}

/**
 * Loads the statements of these claims, and those of others about the same, known at a time (ms
 * since 1970; null is now). EVER takes everything that the graph has ever held. One statement reads
 * all; there is one answer a claim, in their order.
 */
export async function loadAgreement(
  store: Store,
  claimIds: readonly string[],
  knownAsOf: number | null | 'EVER' = null,
): Promise<ClaimAgreement[]> {
  const claims = { ids: claimIds, past: knownAsOf !== null };
  const counts = (claim: TracedClaim) => knownAsOf === 'EVER' || wasKnown(claim, knownAsOf);
  const stated = await store.read(LOAD_STATEMENTS, { claims }, decodeStated);
  const byClaim = groupBy(stated, ({ statement }) => statement.claim.id);
  const byMatter = groupBy(stated, ({ statement }) => `${statement.kind} ${matterOf(statement)}`);
  return claimIds.map((id) => {
    const own = (byClaim.get(id) ?? []).map(({ statement }) => statement);
    const corroborating = new Map<string, Stated>();
    const contradicting = new Map<string, Stated>();
    for (const mine of own) {
      for (const other of byMatter.get(`${mine.kind} ${matterOf(mine)}`) ?? []) {
        const { claim } = other.statement;
        if (claim.id === id || !counts(claim)) continue;
        const agreement = compareStatements(mine, other.statement);
        if (agreement === 'OPPOSED') contradicting.set(claim.id, other);
        else if (agreement === 'SAME' && claim.origin !== mine.claim.origin) {
          corroborating.set(claim.id, other);
        }
      }
    }
    return {
      statements: own,
      corroborating: inOrder(corroborating),
      contradicting: inOrder(contradicting),
    };
  });
}

function decodeStated(row: StatementRow): Stated {
  const claim = decodeTracedClaim(row);
  const key = [
    claim.publishedWhen?.startEarliest ?? Infinity,
    claim.documentId,
    row.position,
    claim.id,
  ];
  return { statement: statementOf(row, claim), key };
}

function statementOf(row: StatementRow, claim: Statement['claim']): Statement {
  const when = decodeWhen(row, 'when');
  switch (row.kind) {
    case 'EVENT':
      return { kind: 'EVENT', claim, eventId: row.subjectId, realis: row.realis! };
    case 'RELATION':
      return {
        kind: 'RELATION',
        claim,
        type: row.type!,
        subjectId: row.relationSubjectId!,
        objectId: row.relationObjectId!,
        when,
      };
    case 'CONTROL':
      return {
        kind: 'CONTROL',
        claim,
        placeId: row.subjectId,
        forceId: row.forceId,
        status: row.status!,
        when: when!,
      };
  }
}

function inOrder(claims: ReadonlyMap<string, Stated>): ClaimInOrder[] {
  const found = Array.from(claims, ([id, { key, statement }]) => ({
    id,
    key,
    claim: statement.claim,
  }));
  return found.sort((a, b) => compareKeys(a.key, b.key));
}
