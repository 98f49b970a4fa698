import { compare } from '../compare';
import type { Denials } from './denials';
import { RangeIndex } from './range-index';
import type { Spell } from './spell';
import { mirroredEndOf, startOf } from './testimony';

/**
 * A place is in one state at a time, so spells narrow one another: a spell that is known to lie before
 * another ends by the latest start of that one, and the other starts no earlier than the first is known to
 * last. Spells of which neither order nor overlap is certain leave each other alone, and so do spells that
 * contradict each other. UNKNOWN narrows nothing, but is narrowed: who knows, no longer does not know.
 * A denial bounds the spells of the state that it denies, as another state would. A spell that ends with an
 * event that is denied becomes disputed. O(n log n).
 */
export function narrowByExclusion(
  spells: readonly Spell[],
  denials: Denials,
  deniedEventIds: ReadonlySet<string>,
): void {
  const holding = spells.filter((spell) => spell.isExclusive);
  // Of two that start alike, the one that an event starts tells what ended the spell before.
  const byStart = [...holding].sort(
    (a, b) => compare(a.known.from, b.known.from) || compare(b.startedBy ?? '', a.startedBy ?? ''),
  );
  const starts = new RangeIndex(byStart.map(startOf));
  const byEnd = [...holding].sort((a, b) => compare(b.known.until, a.known.until));
  const ends = new RangeIndex(byEnd.map(mirroredEndOf));

  // All neighbours are found before any bound moves, so that the order of spells does not matter.
  const moves = spells
    .filter((spell) => spell.isPlaced)
    .map((spell) => {
      const { from, until } = spell.known;
      const later = starts.firstEndingFrom(from < until ? until : until + 1);
      const earlier = ends.firstEndingFrom(from < until ? -from : 1 - from);
      const next = later === null ? null : (byStart[later] as Spell);
      const previous = earlier === null ? null : (byEnd[earlier] as Spell);
      return {
        spell,
        endsBy: next && startOf(next).until,
        endedBy: next?.startedBy ?? null,
        startsFrom: previous && -mirroredEndOf(previous).until,
      };
    });
  for (const { spell, endsBy, endedBy, startsFrom } of moves) {
    const denied = denials.nextAfter(spell.state.key, spell.known.until);
    if (denied !== null) spell.endBy(denied);
    const deniedUntil = denials.lastBefore(spell.state.key, spell.known.from);
    if (deniedUntil !== null) spell.startFrom(deniedUntil);

    if (startsFrom !== null) spell.startFrom(startsFrom);
    if (endsBy === null) continue;
    spell.endBy(endsBy);
    if (spell.end.latest === endsBy) spell.endedBy ??= endedBy;
    if (deniedEventIds.has(spell.endedBy ?? '')) spell.disputed = true;
  }
}
