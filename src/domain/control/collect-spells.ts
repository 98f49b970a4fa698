import type { Denials } from './denials';
import { groupBy } from './group-by';
import { RangeIndex } from './range-index';
import { Spell } from './spell';
import type { EarlierLoss, Testimonies } from './testimonies';

/**
 * Puts affirmed testimonies together into spells. A testimony joins the spell before it, of the same state,
 * if starts and ends can be met and nothing lies wholly between the two: neither another state nor a denial.
 * So a run of observations becomes one spell, and what contradicts it stands beside it. O(n log n).
 */
export function collectSpells({ affirmed, earlierLosses }: Testimonies, denials: Denials): Spell[] {
  const others = new RangeIndex(
    affirmed.map(({ state, known }) =>
      // Not to know who holds a place is no other holder.
      state.status === 'UNKNOWN' ? { from: known.from, until: Infinity } : known,
    ),
  );
  const spells: Spell[] = [];
  /** Of each state, those that a testimony still to come may join; the latest last. */
  const open = new Map<string, Spell[]>();

  affirmed.forEach((testimony, position) => {
    const { key } = testimony.state;
    const { from } = testimony.known;
    const stack = open.get(key) ?? [];
    if (stack.length === 0) open.set(key, stack);
    while (stack.length > 0 && ended(stack.at(-1) as Spell, from)) stack.pop();

    const last = stack.at(-1);
    const broken =
      last !== undefined &&
      (others.hasWithin(last.known.until, from, last.position) ||
        denials.lieBetween(key, last.known.until, from));
    if (last && !broken && last.join(testimony, position)) return;
    const spell = new Spell(testimony, position);
    stack.push(spell);
    spells.push(spell);
  });
  return [...spells, ...attachLosses(earlierLosses, spells)];
}

function ended(spell: Spell, moment: number): boolean {
  return spell.end.latest !== null && spell.end.latest <= moment;
}

/**
 * A loss that had happened when it was said ends the loser's last spell that had begun by then. Where there
 * is none, all that is known is that the loser no longer held the place: a spell of its own.
 */
function attachLosses(losses: readonly EarlierLoss[], spells: readonly Spell[]): Spell[] {
  const byState = groupBy(spells, ({ state }) => state.key);
  const alone: Spell[] = [];
  // The earliest saying bounds the end most closely, so its event is the one that ended the spell.
  const ordered = [...losses].sort(
    (a, b) => a.latest - b.latest || (a.eventId < b.eventId ? -1 : 1),
  );
  for (const loss of ordered) {
    const spell = byState
      .get(loss.state.key)
      ?.findLast(({ known, end }) => (end.earliest ?? known.from) < loss.latest);
    if (spell) {
      spell.endBy(loss.latest);
      spell.endedBy ??= loss.eventId;
      spell.addClaims(loss.claims);
    } else alone.push(lostBefore(loss));
  }
  return alone;
}

function lostBefore({ state, latest, eventId, claims }: EarlierLoss): Spell {
  const moment = { from: latest, until: latest };
  const end = { earliest: null, latest };
  const start = { earliest: null, latest: null };
  const shape = { state, start, end, known: moment, spoken: moment, edtf: null, claims };
  return new Spell({ ...shape, startedBy: null, endedBy: eventId }, -1);
}
