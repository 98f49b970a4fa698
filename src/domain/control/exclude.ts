import type { Denials } from './denials';
import { RangeIndex } from './range-index';
import type { Spell } from './spell';

/**
 * A place is in one state at a time, so spells narrow one another: a spell that is known to lie before
 * another ends by the latest start of that one, and the other starts no earlier than the first is known to
 * last. Spells of which neither order nor overlap is certain leave each other alone, and so do spells that
 * contradict each other. UNKNOWN narrows nothing, but is narrowed: who knows, no longer does not know.
 * A denial bounds
 * the spells of the state that it denies. O(n log n).
 */
export function narrowByExclusion(spells: readonly Spell[], denials: Denials): void {
  const holding = spells.filter((spell) => spell.isExclusive);
  const byStart = [...holding].sort((a, b) => compare(a.known.from, b.known.from));
  const starts = new RangeIndex(
    byStart.map(({ known, start }) => ({ from: known.from, until: start.latest ?? known.until })),
  );
  // Time mirrored: what ends before a moment begins after it.
  const byEnd = [...holding].sort((a, b) => compare(b.known.until, a.known.until));
  const ends = new RangeIndex(
    byEnd.map(({ known, end }) => ({ from: -known.until, until: -(end.earliest ?? known.from) })),
  );

  // All neighbours are found before any bound moves, so that the order of spells does not matter.
  const moves = spells
    .filter((spell) => spell.isPlaced)
    .map((spell) => {
      const { from, until } = spell.known;
      const later = starts.firstEndingFrom(from < until ? until : justAfter(until));
      const earlier = ends.firstEndingFrom(from < until ? -from : justAfter(-from));
      const next = later === null ? null : (byStart[later] as Spell);
      const previous = earlier === null ? null : (byEnd[earlier] as Spell);
      return {
        spell,
        endsBy: next && (next.start.latest ?? next.known.until),
        endedBy: next?.startedBy ?? null,
        startsFrom: previous && (previous.end.earliest ?? previous.known.from),
      };
    });
  for (const { spell, endsBy, endedBy, startsFrom } of moves) {
    if (endsBy !== null) {
      spell.endBy(endsBy);
      if (spell.end.latest === endsBy) spell.endedBy ??= endedBy;
    }
    if (startsFrom !== null) spell.startFrom(startsFrom);

    const denied = denials.nextAfter(spell.state.key, spell.known.until);
    if (denied !== null) spell.endBy(denied);
    const deniedUntil = denials.lastBefore(spell.state.key, spell.known.from);
    if (deniedUntil !== null) spell.startFrom(deniedUntil);
  }
}

function justAfter(moment: number): number {
  return Number.isFinite(moment) ? moment + 1 : moment;
}

function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
