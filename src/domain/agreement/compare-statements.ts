import { contradict } from '../control/dispute';
import { stateKey } from '../control/control-interval';
import { Spell } from '../control/spell';
import { stanceOfEvent, type Stance } from '../control/stance';
import { testifiedTime } from '../control/testimony';
import { hullOf } from '../time-order';
import { overlaps } from '../time-range';
import type { When } from '../when';
import { type ControlStatement, matterOf, type Statement } from './statement';

/** What two statements are to each other; null where both can be so and neither bears the other out. */
export type Agreement = 'SAME' | 'OPPOSED' | null;

/**
 * Whether two statements say the same or cannot both be so; docs/claims.md has the rules. Only what is
 * affirmed and what is denied can oppose each other: to hold something possible contradicts nothing.
 */
export function compareStatements(a: Statement, b: Statement): Agreement {
  if (a.kind !== b.kind || matterOf(a) !== matterOf(b)) return null;
  if (a.kind === 'CONTROL' && b.kind === 'CONTROL') return compareControl(a, b);
  if (a.kind === 'RELATION' && b.kind === 'RELATION' && !mayMeet(a.when, b.when)) return null;
  return compareStances(a, b);
}

function compareControl(a: ControlStatement, b: ControlStatement): Agreement {
  const [spellA, spellB] = [spellOf(a), spellOf(b)];
  if (spellA === null || spellB === null) return null;
  if (stateKey(a) !== stateKey(b)) {
    const bothAffirmed = stanceOf(a) === 'AFFIRMED' && stanceOf(b) === 'AFFIRMED';
    return bothAffirmed && contradict(spellA, spellB) ? 'OPPOSED' : null;
  }
  if (!overlaps(spellA.spoken, spellB.spoken)) return null;
  if (stanceOf(a) === 'AFFIRMED' && stanceOf(b) === 'AFFIRMED' && contradict(spellA, spellB)) {
    return 'OPPOSED';
  }
  return compareStances(a, b);
}

function compareStances(a: Statement, b: Statement): Agreement {
  if (mannerOf(a) === mannerOf(b)) return 'SAME';
  const stances = new Set([stanceOf(a), stanceOf(b)]);
  return stances.has('AFFIRMED') && stances.has('DENIED') ? 'OPPOSED' : null;
}

/** Whether the statement says that it was so, that it may have been, that it was not, or neither. */
export function stanceOf(statement: Statement): Stance {
  const realis = statement.kind === 'EVENT' ? statement.realis : 'ACTUAL';
  return stanceOfEvent(statement.claim.factuality, realis);
}

/** How it is said, so finely that plans and expectations, which say of nothing that it was so, are told apart. */
export function mannerOf(statement: Statement): string {
  const stance = stanceOf(statement);
  if (stance !== 'SILENT') return stance;
  const realis = statement.kind === 'EVENT' ? statement.realis : 'ACTUAL';
  return `${realis} ${statement.claim.factuality}`;
}

function spellOf({ claim, forceId, status, when }: ControlStatement): Spell | null {
  const time = testifiedTime(when);
  if (time === null) return null;
  const state = { key: stateKey({ status, forceId }), status, forceId };
  return new Spell({ ...time, state, claims: [claim], startedBy: null, endedBy: null });
}

/** A time that is not known, or not wholly, may be any. */
function mayMeet(a: When | null, b: When | null): boolean {
  const [rangeA, rangeB] = [a && hullOf(a), b && hullOf(b)];
  return rangeA === null || rangeB === null || overlaps(rangeA, rangeB);
}
