import type { TimeRange } from '../time-order';
import { BestTwo } from './best-two';
import type { Denials } from './denials';
import { groupBy } from './group-by';
import type { Spell } from './spell';

/** A stretch (or, for a moment, a range that it lies in) that `spell` says something of. */
interface Piece extends TimeRange {
  readonly key: string;
  readonly spell: Spell;
}

/**
 * Marks the spells about whose time claims disagree:
 * - two holders, each certain at the same time, or one certain throughout the time of the other;
 * - one spell of a holder that ends or starts while another of the same holder goes on;
 * - a spell and the denial of its state at the same time; a spell that a denied event starts or ends.
 * To be called before exclusion narrows the spells, as it looks at what claims say. O(n log n).
 */
export function markDisputes(
  spells: readonly Spell[],
  denials: Denials,
  deniedEventIds: ReadonlySet<string>,
): void {
  const holding = spells.filter(
    ({ state, position }) => state.status !== 'UNKNOWN' && position >= 0,
  );
  const pieces = holding.map((spell) => ({
    key: holderOf(spell),
    spell,
    ...(spell.core ?? spell.known),
  }));
  const cores = pieces.filter(({ spell }) => spell.core !== null).sort(byFrom);
  markOverlaps(cores);
  markContained(cores, pieces.filter(({ spell }) => spell.core === null).sort(byFrom));

  for (const [, same] of groupBy(holding, ({ state }) => state.key)) {
    if (same.length > 1) markSplits(same);
  }
  for (const spell of spells) {
    const { startedBy, endedBy, state, known } = spell;
    const deniedEvent = deniedEventIds.has(startedBy ?? '') || deniedEventIds.has(endedBy ?? '');
    if (deniedEvent || denials.overlap(state.key, known)) spell.disputed = true;
  }
}

/** A besieged holder still holds; a contested place is contested whoever is named. */
function holderOf({ state: { status, forceId } }: Spell): string {
  if (status === 'CONTESTED' || status === 'UNCONTROLLED') return status;
  return `held by ${forceId ?? 'nobody named'}`;
}

function markOverlaps(cores: readonly Piece[]): void {
  const before = new BestTwo();
  for (const { key, spell, from, until } of cores) {
    if (before.otherThan(key) > from) spell.disputed = true;
    before.add(key, until);
  }
  let next: Piece | undefined;
  let nextOther: Piece | undefined;
  for (const core of cores.toReversed()) {
    if (next && next.key !== core.key) nextOther = next;
    if (nextOther && nextOther.from < core.until) core.spell.disputed = true;
    next = core;
  }
}

/** Marks the moments that lie inside the certain time of another key, and those certain times. */
function markContained(cores: readonly Piece[], moments: readonly Piece[]): void {
  const begun = new BestTwo();
  let position = 0;
  for (const { key, spell, from, until } of moments) {
    for (; position < cores.length && (cores[position] as Piece).from <= from; position++) {
      begun.add((cores[position] as Piece).key, (cores[position] as Piece).until);
    }
    if (begun.otherThan(key) >= until) spell.disputed = true;
  }
  const later = new BestTwo();
  position = moments.length - 1;
  for (const { key, spell, from, until } of cores.toReversed()) {
    for (; position >= 0 && (moments[position] as Piece).from >= from; position--) {
      later.add((moments[position] as Piece).key, -(moments[position] as Piece).until);
    }
    if (-later.otherThan(key) <= until) spell.disputed = true;
  }
}

/** Starts and ends of one spell within the certain time of another of the same state. */
function markSplits(spells: readonly Spell[]): void {
  const cores: Piece[] = [];
  const edges: Piece[] = [];
  spells.forEach((spell, number) => {
    const key = `spell ${number}`;
    if (spell.core) cores.push({ key, spell, ...spell.core });
    for (const { earliest, latest } of [spell.start, spell.end]) {
      if (earliest === null || latest === null || earliest >= latest) continue;
      edges.push({ key, spell, from: earliest, until: latest });
    }
  });
  markContained(cores.sort(byFrom), edges.sort(byFrom));
}

function byFrom(a: Piece, b: Piece): number {
  return a.from < b.from ? -1 : a.from > b.from ? 1 : 0;
}
