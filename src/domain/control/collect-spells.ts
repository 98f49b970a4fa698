import { compare } from '../compare';
import { NO_BOUNDS } from '../time-range';
import { Breaks } from './breaks';
import type { Denials } from './denials';
import { groupBy } from '../group-by';
import { Spell } from './spell';
import type { EarlierLoss, Testimonies } from './testimonies';

/**
 * Puts affirmed testimonies together into spells. A testimony joins the spell before it, of the same state,
 * if starts and ends can be met and nothing lies wholly between the two: no other state, no denial, and no
 * end of the state. So a run of observations becomes one spell, and what contradicts it stands beside it.
 * O(n log n).
 */
export function collectSpells(testimonies: Testimonies, denials: Denials): Spell[] {
  const { affirmed, earlierLosses } = testimonies;
  const breaks = new Breaks(testimonies);
  const spells: Spell[] = [];
  /** Of each state, those that a testimony still to come may join; the latest last. */
  const open = new Map<string, Spell[]>();

  for (const testimony of affirmed) {
    const { key } = testimony.state;
    const { from } = testimony.known;
    breaks.moveTo(from);
    const stack = open.get(key) ?? [];
    if (stack.length === 0) open.set(key, stack);
    while (stack.length > 0 && ended(stack.at(-1) as Spell, from)) {
      breaks.addEnd(key, (stack.pop() as Spell).known.from);
    }

    const last = stack.at(-1);
    const broken =
      last !== undefined &&
      (breaks.lieSince(key, last.known.until) || denials.lieBetween(key, last.known.until, from));
    if (last && !broken && last.join(testimony)) continue;
    const spell = new Spell(testimony);
    stack.push(spell);
    spells.push(spell);
  }
  return [...spells, ...attachLosses(earlierLosses, spells)];
}

function ended(spell: Spell, moment: number): boolean {
  return spell.end.latest !== null && spell.end.latest <= moment;
}

/**
 * A loss that had happened when it was said ends the loser's last spell that had begun by then. A spell that
 * is said to go on is contradicted by it: then, and where there is none, the loss is a spell of its own.
 */
function attachLosses(losses: readonly EarlierLoss[], spells: readonly Spell[]): Spell[] {
  const byState = groupBy(spells, ({ state }) => state.key);
  const alone: Spell[] = [];
  // The earliest saying bounds the end most closely, so its event is the one that ended the spell.
  const ordered = [...losses].sort((a, b) => a.latest - b.latest || compare(a.eventId, b.eventId));
  for (const loss of ordered) {
    const spell = byState.get(loss.state.key)?.findLast((found) => hadBegun(found, loss.latest));
    if (!spell || (spell.end.earliest ?? -Infinity) >= loss.latest) {
      alone.push(lossAlone(loss, spell?.start.latest ?? null));
      continue;
    }
    spell.endBy(loss.latest);
    spell.endedBy ??= loss.eventId;
    spell.addClaims(loss.claims);
  }
  return alone;
}

function hadBegun({ core, end, known }: Spell, moment: number): boolean {
  return (core?.from ?? end.earliest ?? known.from) < moment;
}

/** A loss by itself. Where it contradicts a spell, the loser had the place from the start of that one on. */
function lossAlone(loss: EarlierLoss, heldFrom: number | null): Spell {
  const { state, latest, eventId, claims } = loss;
  const time = { from: heldFrom ?? latest, until: latest };
  const end = { earliest: heldFrom, latest };
  const shape = { state, start: NO_BOUNDS, end, known: time, spoken: time, edtf: null, claims };
  return new Spell({ ...shape, startedBy: null, endedBy: eventId }, heldFrom !== null);
}
