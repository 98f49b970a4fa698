import { smallest } from '../extremes';
import { unionOf, type RangeSet } from '../range-set';
import {
  compareRanges,
  knownEdge,
  rangeOf,
  union,
  type Bounds,
  type TimeRange,
} from '../time-range';
import { isHeld, succeed, type PlaceState, type Ties } from './place-state';
import { RangeLookup } from './range-lookup';
import { rivalTime } from './rivals';
import type { Spell } from './spell';
import type { Testimony } from './testimony';

/** A moment from which a state may have gone on, or until which it may have, and the testimony that says so. */
interface Anchor {
  readonly moment: number;
  readonly testimony: Testimony;
}

/** Between two affirmations. */
export interface Gap {
  /**
   * In ms, from where the one is over until the other begins. In the time of a sighting between the two, to that
   * sighting or from it, whichever is longer.
   */
  readonly length: number;
  readonly before: Testimony;
  readonly after: Testimony;
  /** The part of the time asked about that lies in it and is CONTINUED. */
  readonly continued: TimeRange;
}

/**
 * The times in which a state is taken to have gone on. They run from one affirmation to the next,
 * or to the next affirmed change to another force, if nothing breaks them. The gaps that are not broken
 * come in order of time.
 */
export function continuedGaps(
  state: PlaceState,
  { counted, spells }: CountedSpells,
  ties: Ties,
): Gap[] {
  const own = counted.filter(
    ({ stance, state: { key } }) => stance === 'AFFIRMED' && key === state.key,
  );
  const begun = beginningsIn(spells);
  const froms = own.flatMap(goesOnFrom).sort(byMoment);
  const untils = [
    ...own.flatMap(isSeenFrom),
    ...counted.flatMap((other) => takenFrom(other, begun, state, ties)),
  ].sort(byMoment);
  const breaks = new Breaks(state, own, counted, begun, ties);

  const moments = [...new Set([...froms, ...untils].map(({ moment }) => moment))].sort(
    (a, b) => a - b,
  );
  const ownSpells = spells.filter((spell) => spell.state.key === state.key);
  const gaps: Gap[] = [...seams(own, breaks), ...metEdges(ownSpells, breaks)];
  // Where the state held throughout, it is CERTAIN.
  const sightings = own.flatMap(({ throughout, known }) => (throughout === null ? [known] : []));
  sightings.sort(compareRanges);
  let next = 0;
  let around: TimeRange[] = [];
  let from = -1;
  let until = 0;
  for (let i = 0; i + 1 < moments.length; i++) {
    const [start, end] = [moments[i]!, moments[i + 1]!];
    while (from + 1 < froms.length && froms[from + 1]!.moment <= start) from += 1;
    while (until < untils.length && untils[until]!.moment < end) until += 1;
    around = around.filter((time) => time.until > start);
    while (next < sightings.length && sightings[next]!.from <= start)
      around.push(sightings[next++]!);
    const [before, after] = [froms[from], untils[until]];
    if (before === undefined || after === undefined) continue;
    const gap = { from: before.moment, until: after.moment };
    const broken = breaks.firstIn(gap, before.testimony, after.testimony);
    const continued = rangeOf(start, Math.min(end, broken ?? Infinity));
    if (continued === null) continue;
    const length = lengthOf(gap, around);
    gaps.push({ length, before: before.testimony, after: after.testimony, continued });
  }
  return gaps.sort((a, b) => a.continued.from - b.continued.from);
}

/** The statements about a place that count, and its spells. */
interface CountedSpells {
  readonly counted: readonly Testimony[];
  readonly spells: readonly Spell[];
}

/** Where statements put a beginning, each as exactly as all those that date it together. */
type Beginnings = ReadonlyMap<Testimony, TimeRange>;

function beginningsIn(spells: readonly Spell[]): Beginnings {
  return new Map(
    spells.flatMap(({ said, testimonies }) => {
      const met = knownEdge(said.start);
      if (met === null) return [];
      return testimonies
        .filter(({ start }) => knownEdge(start) !== null)
        .map((testimony) => [testimony, met] as const);
    }),
  );
}

/** The moments of some gaps at which the state is CONTINUED. */
export function continuedTime(gaps: readonly Gap[]): RangeSet {
  return unionOf(gaps.map(({ continued }) => continued));
}

/** A sighting parts the gap around it, whenever in its time that was. */
function lengthOf({ from, until }: TimeRange, sightings: readonly TimeRange[]): number {
  const parted = sightings.map((time) => Math.max(0, time.from - from, until - time.until));
  return smallest([until - from, ...parted]);
}

function byMoment(a: Anchor, b: Anchor): number {
  return a.moment - b.moment || b.testimony.known.from - a.testimony.known.from;
}

/** From when a state of which no end is known may have gone on. */
function goesOnFrom(testimony: Testimony): Anchor[] {
  if (!testimony.goesOn) return [];
  const moment = testimony.throughout?.until ?? testimony.known.until;
  return Number.isFinite(moment) ? [{ moment, testimony }] : [];
}

/** Until when a state of which no beginning is known may have gone on before. */
function isSeenFrom(testimony: Testimony): Anchor[] {
  if (knownEdge(testimony.start) !== null) return [];
  const isLossByThen = testimony.end !== null && testimony.end.earliest === null;
  const moment = testimony.throughout?.from ?? testimony.known.from;
  return Number.isFinite(moment) && !isLossByThen ? [{ moment, testimony }] : [];
}

/** When another force is affirmed to have begun to hold the place. */
function takenFrom(
  testimony: Testimony,
  begun: Beginnings,
  state: PlaceState,
  ties: Ties,
): Anchor[] {
  const { stance, start } = testimony;
  const edge = begun.get(testimony) ?? knownEdge(start);
  if (stance !== 'AFFIRMED' || edge === null || !isHeld(testimony.state)) return [];
  return succeed(testimony.state, state, ties, edge) ? [{ moment: edge.from, testimony }] : [];
}

/** An end and a beginning of the same state that touch leave no time between them: "to the 20th", "from the 21st". */
function seams(own: readonly Testimony[], breaks: Breaks): Gap[] {
  const ends = own.flatMap((testimony) => {
    const end = knownEdge(testimony.end);
    return end === null || testimony.throughout === null ? [] : [{ testimony, end }];
  });
  const starts = own
    .flatMap((testimony) => {
      const start = knownEdge(testimony.start);
      return start === null ? [] : [{ testimony, start }];
    })
    .sort((a, b) => a.start.from - b.start.from);
  return ends.flatMap(({ testimony: before, end }) => {
    const next = starts.find(({ start }) => start.from <= end.until && start.until >= end.from);
    if (next === undefined) return [];
    const whole = union(end, next.start);
    const continued = rangeOf(before.throughout!.until, next.start.until);
    if (continued === null || breaks.othersMeet(whole)) return [];
    return [{ length: 0, before, after: next.testimony, continued }];
  });
}

/** Where one claim says more exactly than another when a spell began or ended: "to July", "on 10 July". */
function metEdges(spells: readonly Spell[], breaks: Breaks): Gap[] {
  return spells.flatMap(({ said: { start, end }, testimonies }) =>
    testimonies.flatMap((testimony): Gap[] => {
      const { throughout } = testimony;
      if (throughout === null) return [];
      const after =
        testimony.end === null ? null : rangeOf(throughout.until, end.earliest ?? -Infinity);
      const before =
        testimony.start === null ? null : rangeOf(start.latest ?? Infinity, throughout.from);
      return [before, after].flatMap((continued) => {
        if (continued === null || breaks.othersMeet(continued)) return [];
        const length = continued.until - continued.from;
        return [{ length, before: testimony, after: testimony, continued }];
      });
    }),
  );
}

/** Finds statements that break a state's gaps. */
class Breaks {
  /** Sightings of other states, and denials of this one, break all of the gap that they meet. */
  private readonly wholes: RangeLookup;
  /** Another state that began breaks from its earliest beginning on, and a hedged loss from its earliest moment on. */
  private readonly beginnings: RangeLookup;
  private readonly starts: readonly TimeRange[];
  private readonly ends: readonly TimeRange[];

  constructor(
    state: PlaceState,
    own: readonly Testimony[],
    testimonies: readonly Testimony[],
    begun: Beginnings,
    ties: Ties,
  ) {
    const wholes: TimeRange[] = [];
    const beginnings: TimeRange[] = [];
    const taken = new Set(
      testimonies.flatMap((testimony) => {
        const edge = testimony.stance === 'AFFIRMED' ? knownEdge(testimony.start) : null;
        return edge === null ? [] : [keyOf(testimony, edge)];
      }),
    );
    for (const testimony of testimonies) {
      const { stance, start, end, some, spoken } = testimony;
      const isOwn = testimony.state.key === state.key;
      if (isOwn && isHedgedLoss(testimony)) {
        (knownEdge(end) === null ? wholes : beginnings).push(spoken);
      } else if (stance === 'DENIED' || stance === 'DOUBTED') {
        if (isOwn && deniesHolding(testimony)) wholes.push(spoken);
      } else {
        const isBeginning = knownEdge(start) !== null;
        // A force that took the place and lost it on one day did not hold it before.
        const isOfOneDay = isLoss(testimony) && taken.has(keyOf(testimony, spoken));
        const seen = isOfOneDay ? spoken : some;
        const time = testimony.throughout !== null ? union(some, spoken) : seen;
        const met = { ...spoken, from: begun.get(testimony)?.from ?? spoken.from };
        const ranges = rivalTime(testimony, isBeginning ? met : time, state, ties);
        for (const range of ranges) (isBeginning ? beginnings : wholes).push(range);
      }
    }
    this.wholes = new RangeLookup(wholes);
    this.beginnings = new RangeLookup(beginnings);
    this.starts = edgesOf(own.map(({ start }) => start));
    this.ends = edgesOf(own.map(({ end }) => (end === null ? null : bounded(end))));
  }

  /** The first moment of a gap from which the state is not CONTINUED; null where it is throughout. */
  firstIn(gap: TimeRange, before: Testimony, after: Testimony): number | null {
    if (this.wholes.meets(gap) || this.hasOwnEdge(gap, before, after)) return gap.from;
    return this.beginnings.firstMoment(gap);
  }

  /** Whether anything but the state itself breaks a time. */
  othersMeet(time: TimeRange): boolean {
    return this.wholes.meets(time) || this.beginnings.meets(time);
  }

  /**
   * A force that took the place did not hold it just before, and one that lost it not just after. It may have taken
   * it before a sighting of the same day. But a gap that ends as it lost the place ends before it retook it.
   */
  private hasOwnEdge(gap: TimeRange, before: Testimony, after: Testimony): boolean {
    const isSeen = after.state.key === before.state.key && !isLoss(after);
    const reach = isSeen ? after.known.until : gap.until;
    const began = this.starts.some(
      ({ from, until }) => from > before.known.from && until > gap.from && from < reach,
    );
    return (
      began ||
      this.ends.some(
        ({ from, until }) =>
          until > before.known.from && from < gap.until && until < after.known.until,
      )
    );
  }
}

/**
 * Whether a denial says that the state did not hold. A force that did not take a place on a day may have held it all
 * along. One that had not taken it by a day had not: that denies all time before.
 */
function deniesHolding({ change, throughout, eventId }: Testimony): boolean {
  // A claim that gives its capture a first moment is sure of some time; an event with an unsure date is not.
  const isByThen = throughout === null ? eventId === null : throughout.from === -Infinity;
  return change === null || (change === 'GAIN' && isByThen);
}

/** A state and a time of it, as one text. */
function keyOf({ state }: Testimony, { from, until }: TimeRange): string {
  return `${state.key} ${from} ${until}`;
}

/** Whether it is said that a force probably, or possibly, lost the place: then it did not hold it after. */
function isHedgedLoss(testimony: Testimony): boolean {
  const { stance, change } = testimony;
  const isHedged = stance === 'POSSIBLE' || stance === 'DOUBTED';
  return isHedged && change === null && isLoss(testimony);
}

function isLoss({ start, end, throughout }: Testimony): boolean {
  return start === null && end !== null && throughout === null;
}

/** An end of which only the latest moment is known lies just before that. */
function bounded({ earliest, latest }: Bounds): Bounds {
  return { earliest: earliest ?? (latest === null ? null : latest - 1), latest };
}

function edgesOf(edges: readonly (Bounds | null)[]): TimeRange[] {
  return edges.map(knownEdge).filter((edge) => edge !== null);
}
