import {
  compareRanges,
  contains,
  intersection,
  knownEdge,
  rangeOf,
  union,
  type Bounds,
  type TimeRange,
} from '../time-range';
import { groupBy } from '../group-by';
import { meets, without, type RangeSet } from '../range-set';
import { fitAlways, tiedTime, type Ties } from './place-state';
import type { Testimony } from './testimony';

/** In what two claims cannot both be true, whatever the exact moments: two states, or a state's start, end or denial. */
export type StrictAspect = 'STATES' | 'START' | 'END' | 'DENIAL';

/** Two testimonies that no choice of exact moments makes both true, one holder at a time. */
export interface StrictPair {
  readonly a: Testimony;
  readonly b: Testimony;
  readonly aspect: StrictAspect;
  /** The time in which the two cannot both be true. */
  readonly when: TimeRange;
}

/**
 * Every pair of testimonies that contradict each other strictly, by their own times alone. A sweep over time:
 * only what speaks of one time is compared.
 */
export function findStrictPairs(testimonies: readonly Testimony[], ties: Ties): StrictPair[] {
  const sorted = testimonies
    .filter(({ stance }) => stance === 'AFFIRMED' || stance === 'DENIED')
    .map((testimony) => ({ testimony, reach: reachOf(testimony) }))
    .sort((x, y) => compareRanges(x.reach, y.reach));
  let active: typeof sorted = [];
  const meeting = sorted.flatMap((next) => {
    active = active.filter(({ reach }) => reach.until >= next.reach.from);
    const pairs = active.flatMap(({ testimony }) => strictBetween(testimony, next.testimony, ties));
    active.push(next);
    return pairs;
  });
  return [...meeting, ...deniedApart(sorted, ties)];
}

interface Reaching {
  readonly testimony: Testimony;
  readonly reach: TimeRange;
}

/** One event that some affirm and others deny, whatever time each gives it. */
function deniedApart(sorted: readonly Reaching[], ties: Ties): StrictPair[] {
  const ofEvents = sorted.filter(({ testimony }) => testimony.eventId !== null);
  const denials = ofEvents.filter(({ testimony }) => testimony.stance === 'DENIED');
  if (denials.length === 0) return [];
  const byEvent = groupBy(ofEvents, ({ testimony }) => testimony.eventId);
  return denials.flatMap((denial) =>
    byEvent
      .get(denial.testimony.eventId)!
      .filter(({ reach }) => !touch(reach, denial.reach))
      .flatMap(({ testimony }) => strictBetween(testimony, denial.testimony, ties)),
  );
}

function touch(a: TimeRange, b: TimeRange): boolean {
  return a.from <= b.until && b.from <= a.until;
}

/** All that could make a testimony contradict another, and the moment before it. */
function reachOf({ some, held, spoken }: Testimony): TimeRange {
  const whole = held === null ? union(some, spoken) : union(held, union(some, spoken));
  return { from: whole.from - 1, until: whole.until + 1 };
}

/** In what two testimonies of one place contradict each other strictly; a start and an end that differ are two. */
export function strictBetween(a: Testimony, b: Testimony, ties: Ties): StrictPair[] {
  if (a.stance !== 'AFFIRMED' && b.stance !== 'AFFIRMED') return [];
  if (a.stance === 'DENIED') return strictBetween(b, a, ties);
  if (b.stance === 'DENIED') return pairOf(a, b, 'DENIAL', denied(a, b));
  if (a.stance !== 'AFFIRMED' || b.stance !== 'AFFIRMED') return [];
  if (a.state.key === b.state.key) {
    return [
      ...pairOf(a, b, 'START', startWithin(a, b) ?? startWithin(b, a)),
      ...pairOf(a, b, 'END', endWithin(a, b) ?? endWithin(b, a)),
    ];
  }
  if (fitAlways(a.state, b.state)) return [];
  const times = heldTogether(a, b, tiedTime(a.state, b.state, ties));
  return times.map((when) => ({ a, b, aspect: 'STATES', when }));
}

function pairOf(
  a: Testimony,
  b: Testimony,
  aspect: StrictAspect,
  when: TimeRange | null,
): StrictPair[] {
  return when === null ? [] : [{ a, b, aspect, when }];
}

type Held = Pick<Testimony, 'held' | 'some' | 'throughout' | 'start' | 'end'>;

/**
 * When both states are sure to have held: throughout one, and throughout or at some moment of the other. While
 * their holders are tied, both may hold the place. A state that held at some moment may have held at a tied one.
 */
export function heldTogether(a: Held, b: Held, tied: RangeSet): RangeSet {
  if (a.held !== null && b.held !== null) return bothHeld(a, b, tied);
  const when =
    a.held === null && b.held === null
      ? sameMoment(a.some, b.some)
      : someOf(a.held === null ? a : b, a.held === null ? b : a);
  return when === null || meets(tied, when) ? [] : [when];
}

function someOf({ some }: Held, { held }: Held): TimeRange | null {
  return held !== null && contains(held, some) ? some : null;
}

function bothHeld(a: Held, b: Held, tied: RangeSet): RangeSet {
  const shared = intersection(a.held!, b.held!);
  if (shared === null) return [];
  const parts = [
    rangeBoth(a.throughout, b.throughout),
    edgeIn(b.start, a.throughout),
    edgeIn(a.start, b.throughout),
    edgeIn(b.end, a.throughout),
    edgeIn(a.end, b.throughout),
  ].filter((part) => part !== null);
  const whole = [parts.length > 0 ? parts.reduce(union) : shared];
  // However late each began and early it ended, both held at these moments.
  const untied = without([shared], tied);
  const stretches = without(whole, tied).filter((stretch) => meets(untied, stretch));
  return stretches.length > 0 ? stretches : untied;
}

function sameMoment(a: TimeRange, b: TimeRange): TimeRange | null {
  return a.until - a.from === 1 && a.from === b.from && a.until === b.until ? a : null;
}

function rangeBoth(a: TimeRange | null, b: TimeRange | null): TimeRange | null {
  return a === null || b === null ? null : intersection(a, b);
}

/** A start or an end that lies within a time, whenever it was. */
function edgeIn(edge: Bounds | null, time: TimeRange | null): TimeRange | null {
  const range = knownEdge(edge);
  return range !== null && time !== null && contains(time, range) ? range : null;
}

/** One says that the state began when the other says that it had held on; from the one start to the other, the two differ. */
function startWithin(began: Testimony, held: Testimony): TimeRange | null {
  const start = knownEdge(began.start);
  if (start === null || held.held === null) return null;
  const before = { from: start.from - 1, until: start.until - 1 };
  if (!contains(held.held, before)) return null;
  const from = knownEdge(held.start)?.from ?? held.throughout?.from ?? held.held.from;
  return rangeOf(from, start.until) ?? before;
}

/** One says that the state ended when the other says that it held on; from the one end to the other, the two differ. */
function endWithin(ended: Testimony, held: Testimony): TimeRange | null {
  const end = knownEdge(ended.end);
  if (end === null || held.held === null || !contains(held.held, end)) return null;
  return rangeOf(end.from, knownEdge(held.end)?.until ?? held.held.until) ?? end;
}

/** Where the affirmed state is sure to have held while it is denied. */
function denied(affirmed: Testimony, denial: Testimony): TimeRange | null {
  if (affirmed.state.key !== denial.state.key) return null;
  // One event took place or not, whatever time each gives it.
  const isSameEvent = affirmed.eventId !== null && affirmed.eventId === denial.eventId;
  if (isSameEvent && (affirmed.start !== null) === (denial.change === 'GAIN'))
    return affirmed.spoken;
  if (denial.change !== null) {
    return edgeIn(denial.change === 'GAIN' ? affirmed.start : affirmed.end, denial.throughout);
  }
  return heldTogether(affirmed, denial, [])[0] ?? null;
}
