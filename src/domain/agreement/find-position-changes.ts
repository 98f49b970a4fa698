import { stateKey } from '../control/place-state';
import type { EvidenceClaim } from '../control/control-evidence';
import { statedManner, statedStance } from './compare-statements';
import { matterOf, type Statement } from './statement';

/**
 * How a speaker's position changed. FACTUALITY: a different answer to whether something is so.
 * ASSERTION: a different content (who holds a place, whether an event is planned or took place).
 */
export type PositionChangeKind = 'FACTUALITY' | 'ASSERTION';

/** A change of position: a speaker says something different about a matter than the last time. */
export interface PositionChange {
  readonly kind: PositionChangeKind;
  /** The speaker's last claim on the matter, which said otherwise. */
  readonly fromClaimId: string;
  /** The matter: an event, a place, or the two ends of a relation. */
  readonly matterIds: readonly string[];
}

/** A claim and its statements. */
export interface StatedClaim {
  readonly claim: Pick<EvidenceClaim, 'id'>;
  readonly statements: readonly Statement[];
}

/**
 * Finds the changes at each claim of one speaker. The claims come in the order of time. Each matter is
 * compared with the speaker's last claim on it.
 */
export function findPositionChanges(positions: readonly StatedClaim[]): PositionChange[][] {
  const lastOnMatter = new Map<
    string,
    { readonly claimId: string; readonly statements: Statement[] }
  >();
  return positions.map(({ claim, statements }) => {
    const byMatter = new Map<string, Statement[]>();
    for (const statement of statements) {
      const matter = `${statement.kind} ${matterOf(statement)}`;
      byMatter.set(matter, [...(byMatter.get(matter) ?? []), statement]);
    }
    const changes: PositionChange[] = [];
    for (const [matter, now] of byMatter) {
      const before = lastOnMatter.get(matter);
      lastOnMatter.set(matter, { claimId: claim.id, statements: now });
      const kind = before === undefined ? null : kindOfChange(before.statements, now);
      if (kind === null) continue;
      changes.push({ kind, fromClaimId: before!.claimId, matterIds: matterIdsOf(now[0]!) });
    }
    return changes;
  });
}

function kindOfChange(
  before: readonly Statement[],
  now: readonly Statement[],
): PositionChangeKind | null {
  if (keyOf(before, factualityOf) !== keyOf(now, factualityOf)) return 'FACTUALITY';
  return keyOf(before, assertionOf) === keyOf(now, assertionOf) ? null : 'ASSERTION';
}

/** A key for one part of several statements, whatever their order. */
function keyOf(statements: readonly Statement[], part: (statement: Statement) => string): string {
  return [...new Set(statements.map(part))].sort().join('\n');
}

function factualityOf(statement: Statement): string {
  // A plan's factuality says how sure it is. A plan that took place is a different assertion.
  const stance = statedStance(statement);
  return stance === 'DENIED' ? stance : statement.claim.factuality;
}

function assertionOf(statement: Statement): string {
  return statement.kind === 'CONTROL' ? stateKey(statement) : statedManner(statement);
}

function matterIdsOf(statement: Statement): string[] {
  return statement.kind === 'RELATION'
    ? [statement.subjectId, statement.objectId]
    : [matterOf(statement)];
}
