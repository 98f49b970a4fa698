import { compareRanges, contains, overlaps, rangeOf, type TimeRange } from '../time-range';
import { BestTwo } from './best-two';
import type { Denials } from './denials';
import { groupBy } from '../group-by';
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
  const isNamed = ({ state }: Spell) => state.forceId !== null;
  markHolders(holding.filter((spell) => isNamed(spell) || !isHeld(spell.state)));
  // Who is not named may be anyone who is.
  markHolders(holding.filter((spell) => !isNamed(spell) || !isHeld(spell.state)));

  for (const [, same] of groupBy(holding, ({ state }) => state.key)) {
    if (same.length > 1) markSplits(same);
  }
  for (const spell of spells) {
    const { startedBy, endedBy, state } = spell;
    const deniedEvent = deniedEventIds.has(startedBy ?? '') || deniedEventIds.has(endedBy ?? '');
    if (deniedEvent || denials.overlap(state.key, deniableTime(spell))) spell.disputed = true;
  }
}

/** Marks those of different holders that are certain at one time, or one throughout the time of the other. */
function markHolders(spells: readonly Spell[]): void {
  const pieces = spells.map((spell) => ({
    key: holderOf(spell.state),
    spell,
    ...(spell.core ?? spell.known),
  }));
  const cores = pieces.filter(({ spell }) => spell.core !== null).sort(compareRanges);
  markOverlaps(cores);
  markContained(cores, pieces.filter(({ spell }) => spell.core === null).sort(compareRanges));
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
  return !fits(a.state, b.state) && !fits(b.state, a.state) && meetForCertain(a, b);
}

/** A state of a place, without its key. */
type State = Omit<PlaceState, 'key'>;

/**
 * Whether a place is as it is said to be where it is in a state: a besieged holder still holds, contested is
 * contested, and a holder whom nobody names may be anyone.
 */
export function fits(said: State, state: State): boolean {
  if (isHeld(said) && said.forceId === null) return isHeld(state);
  return holderOf(said) === holderOf(state);
}

export function isHeld({ status }: Pick<State, 'status'>): boolean {
  return status === 'CONTROLLED' || status === 'BESIEGED';
}

function holderOf(state: State): string {
  return isHeld(state) ? `held by ${state.forceId ?? 'nobody named'}` : state.status;
}

/** Whether two spells are certain to have been at one time: both, or one throughout the time of the other. */
export function meetForCertain(a: Spell, b: Spell): boolean {
  if (a.core && b.core) return overlaps(a.core, b.core);
  return (
    (a.core !== null && contains(a.core, b.known)) || (b.core !== null && contains(b.core, a.known))
  );
}

/** Whether no more is known of a spell than that it started, or ended, somewhere in a time. */
export function isEdgeAlone(spell: Spell): boolean {
  const { start, end, known, core } = spell;
  if (isEndAlone(spell)) return true;
  // What was so at some moment before another had started by that one; what was so after one ended after it.
  if (core === null && (known.from === -Infinity || known.until === Infinity)) return true;
  return end.earliest === null && start.earliest === known.from && start.latest === known.until;
}

function isEndAlone({ start, end }: Spell): boolean {
  return start.latest === null && end.latest !== null;
}

/**
 * What a denial of its state has to overlap to contradict a spell. A start or an end alone may lie anywhere in
 * its time, so the denial has to cover all of that: it has to overlap that time turned inside out.
 */
export function deniableTime(spell: Spell): TimeRange {
  const { end, known } = spell;
  const [first, last] = [-Number.MAX_VALUE, Number.MAX_VALUE];
  if (!isEdgeAlone(spell)) return known;
  // What ended was held before, not from then on.
  if (isEndAlone(spell)) return { from: (end.latest as number) - 1, until: end.earliest ?? first };
  return { from: Math.min(known.until - 1, last), until: Math.max(known.from + 1, first) };
}

function splits(a: Spell, b: Spell): boolean {
  const { core } = b;
  return core !== null && edgesOf(a).some((edge) => contains(core, edge));
}

/** The start and the end, as far as both their bounds are known and leave room. */
function edgesOf({ start, end }: Spell): TimeRange[] {
  return [start, end].flatMap(({ earliest, latest }) => {
    const edge = earliest === null || latest === null ? null : rangeOf(earliest, latest);
    return edge === null ? [] : [edge];
  });
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
  markContained(cores.sort(compareRanges), edges.sort(compareRanges));
}
