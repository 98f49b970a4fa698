import { stateKey } from '../control/place-state';
import type { EvidenceClaim } from '../control/control-evidence';
import { statedManner, statedStance } from './compare-statements';
import { matterOf, type Statement } from './statement';

/**
 * How a speaker's position changed. FACTUALITY: another answer to whether something is so.
 * ASSERTION: another content (who holds a place, whether an event is planned or took place).
 */
export type PositionChangeKind = 'FACTUALITY' | 'ASSERTION';

/** A change of position: a speaker says something different about a matter than the last time. */
export interface PositionChange {
  readonly kind: PositionChangeKind;
  /** The claim that said otherwise. */
  readonly fromClaimId: string;
  /** The matter: an event, a place, or the two ends of a relation. */
  readonly matterIds: readonly string[];
}

/** A claim, and all that it says is so. */
export interface StatedClaim {
  readonly claim: Pick<EvidenceClaim, 'id'>;
  readonly statements: readonly Statement[];
}

/** The turns at each of one speaker's claims, given in the order of time; each matter is followed by itself. */
export function findPositionChanges(positions: readonly StatedClaim[]): PositionChange[][] {
  const last = new Map<string, { readonly claimId: string; readonly statements: Statement[] }>();
  return positions.map(({ claim, statements }) => {
    const byMatter = new Map<string, Statement[]>();
    for (const statement of statements) {
      const matter = `${statement.kind} ${matterOf(statement)}`;
      byMatter.set(matter, [...(byMatter.get(matter) ?? []), statement]);
    }
    const turns: PositionChange[] = [];
    for (const [matter, now] of byMatter) {
      const before = last.get(matter);
      last.set(matter, { claimId: claim.id, statements: now });
      const kind = before === undefined ? null : turnOf(before.statements, now);
      if (kind === null) continue;
      turns.push({ kind, fromClaimId: before!.claimId, matterIds: endsOf(now[0]!) });
    }
    return turns;
  });
}

function endsOf(statement: Statement): string[] {
  return statement.kind === 'RELATION'
    ? [statement.subjectId, statement.objectId]
    : [matterOf(statement)];
}

function turnOf(
  before: readonly Statement[],
  now: readonly Statement[],
): PositionChangeKind | null {
  if (keyOf(before, factualityOf) !== keyOf(now, factualityOf)) return 'FACTUALITY';
  return keyOf(before, assertionOf) === keyOf(now, assertionOf) ? null : 'ASSERTION';
}

/** One text for what several statements have, in whatever order. */
function keyOf(statements: readonly Statement[], part: (statement: Statement) => string): string {
  return [...new Set(statements.map(part))].sort().join('\n');
}

function factualityOf(statement: Statement): string {
  // For a plan, this is only how sure it is; that it became a deed is another assertion.
  const stance = statedStance(statement);
  return stance === 'DENIED' ? stance : statement.claim.factuality;
}

function assertionOf(statement: Statement): string {
  return statement.kind === 'CONTROL' ? stateKey(statement) : statedManner(statement);
}
