import { NO_TIES, stateKey } from '../control/place-state';
import { testimoniesOf } from '../control/read-testimonies';
import { stanceOfEvent, type Stance } from '../control/stance';
import { strictBetween } from '../control/strict';
import { hullOf } from '../time-order';
import { overlaps } from '../time-range';
import type { When } from '../when';
import { type ControlStatement, matterOf, type Statement } from './statement';

/** How two statements relate; null where both can be true and neither corroborates the other. */
export type StatementAgreement = 'SAME' | 'OPPOSED' | null;

/**
 * Whether two statements say the same or cannot both be so; docs/claims.md has the rules. Only what is
 * affirmed and what is denied can oppose each other: to hold something possible contradicts nothing.
 */
export function compareStatements(a: Statement, b: Statement): StatementAgreement {
  if (a.kind !== b.kind || matterOf(a) !== matterOf(b)) return null;
  if (a.kind === 'CONTROL' && b.kind === 'CONTROL') return compareControl(a, b);
  if (a.kind === 'RELATION' && b.kind === 'RELATION' && !mayMeet(a.when, b.when)) return null;
  return compareStances(a, b);
}

/**
 * Two claims of control are compared by their times: they are opposed only if no choice of moments
 * makes both true.
 */
function compareControl(a: ControlStatement, b: ControlStatement): StatementAgreement {
  const [one] = testimoniesOf(a, NO_TIES);
  const [other] = testimoniesOf(b, NO_TIES);
  if (one === undefined || other === undefined) return null;
  if (strictBetween(one, other, NO_TIES).length > 0) return 'OPPOSED';
  const isSame = stateKey(a) === stateKey(b) && overlaps(one.spoken, other.spoken);
  return isSame && statedManner(a) === statedManner(b) ? 'SAME' : null;
}

function compareStances(a: Statement, b: Statement): StatementAgreement {
  if (statedManner(a) === statedManner(b)) return 'SAME';
  const stances = new Set([statedStance(a), statedStance(b)]);
  return stances.has('AFFIRMED') && stances.has('DENIED') ? 'OPPOSED' : null;
}

/** Whether the statement says that it was so, that it may have been, that it was not, or neither. */
export function statedStance(statement: Statement): Stance {
  const realis = statement.kind === 'EVENT' ? statement.realis : 'ACTUAL';
  return stanceOfEvent(statement.claim.factuality, realis);
}

/** How it is said, so finely that plans and expectations, which say of nothing that it was so, are told apart. */
export function statedManner(statement: Statement): string {
  const stance = statedStance(statement);
  if (stance !== 'SILENT') return stance;
  const realis = statement.kind === 'EVENT' ? statement.realis : 'ACTUAL';
  return `${realis} ${statement.claim.factuality}`;
}

/** A time that is unknown, in whole or in part, may be any. */
function mayMeet(a: When | null, b: When | null): boolean {
  const [rangeA, rangeB] = [a && hullOf(a), b && hullOf(b)];
  return rangeA === null || rangeB === null || overlaps(rangeA, rangeB);
}
