import type { TimeRange } from '../time-order';
import { BestTwo } from './best-two';
import type { Denials } from './denials';
import { groupBy } from './group-by';
import type { Spell } from './spell';
import type { PlaceState } from './testimony';

/** A stretch (or, for a moment, a range that it lies in) that `spell` says something of. */
interface Piece extends TimeRange {
  readonly key: string;
  readonly spell: Spell;
}

/**
 * Marks the spells about whose time claims disagree:
 * - two holders, each certain at the same time, or one certain throughout the time of the other;
 * - one spell of a holder that ends or starts while another of the same holder goes on;
 * - a spell and the denial of its state in its `deniableTime`; a spell that a denied event starts or ends.
 * To be called before exclusion narrows the spells, as it looks at what claims say. O(n log n).
 */
export function markDisputes(
  spells: readonly Spell[],
  denials: Denials,
  deniedEventIds: ReadonlySet<string>,
): void {
  const holding = spells.filter((spell) => spell.isExclusive);
  const pieces = holding.map((spell) => ({
    key: holderOf(spell.state),
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
    const { startedBy, endedBy, state } = spell;
    const deniedEvent = deniedEventIds.has(startedBy ?? '') || deniedEventIds.has(endedBy ?? '');
    if (deniedEvent || denials.overlap(state.key, deniableTime(spell))) spell.disputed = true;
  }
}

function markOverlaps(cores: readonly Piece[]): void {
  const before = new BestTwo();
  for (const { key, spell, from, until } of cores) {
    const latest = before.otherThan(key);
    if (latest !== null && latest > from) spell.disputed = true;
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
    const latest = begun.otherThan(key);
    if (latest !== null && latest >= until) spell.disputed = true;
  }
  const later = new BestTwo();
  position = moments.length - 1;
  for (const { key, spell, from, until } of cores.toReversed()) {
    for (; position >= 0 && (moments[position] as Piece).from >= from; position--) {
      later.add((moments[position] as Piece).key, -(moments[position] as Piece).until);
    }
    const earliest = later.otherThan(key);
    if (earliest !== null && -earliest <= until) spell.disputed = true;
  }
}

/** As `markDisputes` has it for two spells: whether both cannot be as they are said to be. */
export function contradict(a: Spell, b: Spell): boolean {
  if (a === b || !a.isExclusive || !b.isExclusive) return false;
  if (a.state.key === b.state.key) return splits(a, b) || splits(b, a);
  return holderOf(a.state) !== holderOf(b.state) && meetForCertain(a, b);
}

/** Whom two states must share to be no contradiction: a besieged holder still holds; contested is contested. */
export function holderOf({ status, forceId }: Omit<PlaceState, 'key'>): string {
  if (status === 'CONTESTED' || status === 'UNCONTROLLED') return status;
  return `held by ${forceId ?? 'nobody named'}`;
}

/** Whether two spells are certain to have been at one time: both, or one throughout the time of the other. */
export function meetForCertain(a: Spell, b: Spell): boolean {
  if (a.core && b.core) return a.core.from < b.core.until && b.core.from < a.core.until;
  return (
    (a.core !== null && contains(a.core, b.known)) || (b.core !== null && contains(b.core, a.known))
  );
}

/** Whether no more is known of a spell than that it started, or ended, somewhere in a time. */
export function isEdgeAlone({ start, end, known }: Spell): boolean {
  if (start.latest === null) return end.latest !== null;
  return end.earliest === null && start.earliest === known.from && start.latest === known.until;
}

/**
 * What a denial of its state has to overlap to contradict a spell. A start or an end alone may lie anywhere in
 * its time, so the denial has to cover all of that: it has to overlap that time turned inside out.
 */
export function deniableTime(spell: Spell): TimeRange {
  const { start, end, known } = spell;
  if (!isEdgeAlone(spell)) return known;
  if (start.latest !== null) return { from: known.until - 1, until: known.from + 1 };
  // What ended was held before, not from then on.
  return { from: (end.latest as number) - 1, until: end.earliest ?? -Number.MAX_VALUE };
}

function splits(a: Spell, b: Spell): boolean {
  const { core } = b;
  return core !== null && edgesOf(a).some((edge) => contains(core, edge));
}

/** The start and the end, as far as both their bounds are known and leave room. */
function edgesOf({ start, end }: Spell): TimeRange[] {
  return [start, end].flatMap(({ earliest, latest }) =>
    earliest !== null && latest !== null && earliest < latest
      ? [{ from: earliest, until: latest }]
      : [],
  );
}

function contains(outer: TimeRange, inner: TimeRange): boolean {
  return outer.from <= inner.from && inner.until <= outer.until;
}

/** Starts and ends of one spell within the certain time of another of the same state. */
function markSplits(spells: readonly Spell[]): void {
  const cores: Piece[] = [];
  const edges: Piece[] = [];
  spells.forEach((spell, number) => {
    const key = `spell ${number}`;
    if (spell.core) cores.push({ key, spell, ...spell.core });
    for (const edge of edgesOf(spell)) edges.push({ key, spell, ...edge });
  });
  markContained(cores.sort(byFrom), edges.sort(byFrom));
}

function byFrom(a: Piece, b: Piece): number {
  return a.from < b.from ? -1 : a.from > b.from ? 1 : 0;
}
