import type { DateRange } from '../date-range';
import { parseEdtfDate } from '../edtf-date';
import { isInterval, untilSaid } from '../time-order';
import {
  NO_BOUNDS,
  rangeOf,
  rangeWithin,
  startBeforeEnd,
  union,
  type Bounds,
  type TimeRange,
} from '../time-range';
import type { When } from '../when';

/** The time of a state in a claim's own words. */
export interface OwnTime {
  /** Between which moments the state began; null where the words give no beginning, nor is there one. */
  readonly start: Bounds | null;
  /** The same for the end. */
  readonly end: Bounds | null;
  /** The state held at every moment of it; null where that is said of no moment. */
  readonly throughout: TimeRange | null;
  /** As `throughout`, with the last moment at which a spell can have begun: it held at that one too. */
  readonly held: TimeRange | null;
  /** The state held at some moment of it. */
  readonly some: TimeRange;
  /** From the first to the last moment that the words speak of. */
  readonly spoken: TimeRange;
  /** Where it lies in the order of testimonies: `held`, else where its one known moment lies. */
  readonly known: TimeRange;
  /** Where the last moment lies of which it affirms the state. If it ended at some moment of a day, on that day. */
  readonly last: TimeRange;
  /** Nothing says that it ended. */
  readonly goesOn: boolean;
  /** If it goes on, the moment before which it surely had not ended; left out where nothing says more than its start. */
  readonly heldTo?: number;
  /** As written. */
  readonly edtf: string | null;
}

/** A time of day is an instant: what is observed then held for all of it. */
const INSTANT_MS = 60_000;

/**
 * The time that a control claim speaks of; null where it names no moment. An open end goes on until
 * it was `said`, of which it is the latest moment that counts. A day without a year lies in no
 * later year.
 */
export function ownTime(when: When, said: When | null): OwnTime | null {
  return isInterval(when) && !isOneInstant(when) ? spell(when, said) : observation(when, said);
}

/** A spell from an instant to the same one is that instant, not nothing. */
function isOneInstant({ startEarliest, startLatest, endEarliest, endLatest }: When): boolean {
  const isOne = startEarliest === endEarliest && startLatest === endLatest;
  return isOne && isInstant(rangeWithin({ earliest: startEarliest, latest: startLatest }));
}

function observation(when: When, said: When | null): OwnTime | null {
  const bounds = { earliest: when.startEarliest, latest: when.endLatest };
  if (bounds.earliest === null && bounds.latest === null) return null;
  const isWithoutYear = when.edtf.startsWith('XXXX');
  const range = rangeWithin(
    isWithoutYear ? { ...bounds, latest: untilSaid(bounds, said) } : bounds,
  );
  const throughout = isInstant(range) ? range : null;
  const parts = { start: null, end: null, throughout, held: throughout, some: range };
  return { ...parts, ...whole(range), last: range, goesOn: true, edtf: when.edtf };
}

function spell(when: When, said: When | null): OwnTime | null {
  const sides = sidesOf(when.edtf);
  const narrowed = startBeforeEnd(
    exact(startOf(when, sides)),
    exact({ earliest: when.endEarliest, latest: when.endLatest }),
  );
  const start = begunByEnd(narrowed, sides);
  const end = closed(endedFromStart(narrowed, sides), start, said);
  if (end.earliest === null) {
    if (Number.isFinite(end.latest ?? NaN)) return endedBy(end.latest!, when.edtf);
    return Number.isFinite(start.latest ?? NaN) ? began(start, when.edtf) : null;
  }
  if (start.latest === null) return ended(end, when.edtf);
  return lasted(start, end, when.edtf, sides);
}

/** `[A..]/B`: a start of which no last moment is known lies before the end. */
function begunByEnd(
  { start, end }: { readonly start: Bounds; readonly end: Bounds },
  { untilAtLeast }: Sides,
): Bounds {
  if (start.latest !== null) return start;
  const latest = end.latest ?? untilAtLeast?.latest ?? null;
  return start.earliest === null || latest === null ? NO_BOUNDS : { ...start, latest };
}

/** `A/[..B]`: an end of which no first moment is known lies after the start. */
function endedFromStart(
  { start, end }: { readonly start: Bounds; readonly end: Bounds },
  { begunBy }: Sides,
): Bounds {
  const earliest = start.earliest ?? begunBy?.earliest ?? -Infinity;
  const isBounded = end.latest !== null && Number.isFinite(earliest);
  return end.earliest === null && isBounded ? { ...end, earliest } : end;
}

/** It had ended by a moment, and may have long before. */
export function endedBy(latest: number, edtf: string | null): OwnTime {
  const end = { earliest: null, latest };
  const some = { from: -Infinity, until: latest - 1 };
  const known = { from: latest - 1, until: latest };
  const parts = { start: null, end, throughout: null, held: null, some };
  return { ...parts, ...whole(known), last: known, goesOn: false, edtf };
}

/**
 * An open end has gone on until it was said. If that is before its start, or not known, the end is
 * unknown.
 */
function closed(end: Bounds, start: Bounds, said: When | null): Bounds {
  if (end.earliest !== Infinity) return end;
  const until = said?.startLatest ?? said?.endLatest ?? -Infinity;
  return (start.latest ?? Infinity) < until ? { earliest: until, latest: null } : NO_BOUNDS;
}

function began(start: Bounds, edtf: string): OwnTime {
  const range = rangeWithin({ earliest: start.earliest, latest: atLeast(start) });
  const parts = { start, end: null, throughout: null, held: null, some: range };
  return { ...parts, ...whole(range), last: range, goesOn: true, edtf };
}

function ended(end: Bounds, edtf: string): OwnTime | null {
  if (end.latest === null) return null;
  const range = rangeWithin({ earliest: end.earliest, latest: atLeast(end) });
  const some = { from: range.from - 1, until: range.until - 1 };
  // It held at the moment before an exact one, and not at that.
  const isExact = end.earliest === end.latest;
  const throughout = isExact ? some : null;
  const parts = { start: null, end, throughout, held: throughout, some };
  return {
    ...parts,
    ...whole(isExact ? some : range),
    last: isExact ? some : range,
    goesOn: false,
    edtf,
  };
}

function lasted(
  start: Bounds,
  end: Bounds,
  edtf: string,
  { begunBy, untilAtLeast }: Sides,
): OwnTime {
  const [startsBy, endsFrom] = [start.latest as number, end.earliest as number];
  const throughout = rangeOf(startsBy, endsFrom);
  const isExact = start.earliest === start.latest;
  const held = isExact ? throughout : rangeOf(startsBy - 1, endsFrom);
  const lastsUntil = untilAtLeast?.latest ?? endsFrom;
  // Without such a time it held at least at the moment before its end.
  const startsFrom = start.earliest ?? begunBy?.earliest ?? null;
  const first = Math.max(startsFrom ?? -Infinity, endsFrom - 1);
  const latest = Math.min(startsBy, (end.latest ?? Infinity) - 1);
  const moment = { from: first, until: Math.max(first + 1, latest) };
  const some = throughout ?? moment;
  const spoken = {
    from: Math.min(startsFrom ?? startsBy, some.from),
    until: Math.max(end.latest ?? lastsUntil, some.until),
  };
  const goesOn = end.latest === null;
  const last = goesOn
    ? { from: endsFrom - 1, until: lastsUntil }
    : end.latest === endsFrom
      ? { from: endsFrom - 1, until: endsFrom }
      : { from: endsFrom, until: end.latest as number };
  return {
    start: start.latest === -Infinity ? null : start,
    end: goesOn ? null : end,
    ...{ throughout, held, some, spoken, known: held ?? some, last, goesOn, edtf },
    ...(goesOn ? { heldTo: endsFrom } : {}),
  };
}

/** In `[..A]/[B..]` the state held at some moment of A and of B; null for a side that is not so written. */
interface Sides {
  readonly begunBy: DateRange | null;
  readonly untilAtLeast: DateRange | null;
}

function sidesOf(edtf: string): Sides {
  const [, begun] = /^\[\.\.([^\],]+)\]\//.exec(edtf) ?? [];
  // A time of day is one moment, at which the state need not have gone on.
  const [, until] = /\/\[([^\],T]+)\.\.\]$/.exec(edtf) ?? [];
  return { begunBy: dateOf(begun), untilAtLeast: dateOf(until) };
}

function dateOf(written: string | undefined): DateRange | null {
  return written === undefined ? null : parseEdtfDate(written);
}

/** `[..A]` at an instant A says that it had begun by its first moment, as all of it is one. */
function startOf({ startEarliest, startLatest }: When, { begunBy }: Sides): Bounds {
  const isMoment = begunBy !== null && isInstant(rangeWithin(begunBy));
  return { earliest: startEarliest, latest: isMoment ? begunBy.earliest : startLatest };
}

/** A start or an end at an instant is exact: there is no moment at which it may have been later. */
function exact(bounds: Bounds): Bounds {
  const { earliest, latest } = bounds;
  const isExact =
    earliest !== null && latest !== null && isInstant({ from: earliest, until: latest });
  return isExact ? { earliest, latest: earliest } : bounds;
}

function atLeast({ earliest, latest }: Bounds): number {
  return Math.max(latest!, (earliest ?? -Infinity) + 1);
}

function whole(range: TimeRange): Pick<OwnTime, 'spoken' | 'known'> {
  return { spoken: range, known: range };
}

function isInstant({ from, until }: TimeRange): boolean {
  return until - from <= INSTANT_MS;
}

/** The time between two, and both. */
export function hullOfRanges(times: readonly TimeRange[]): TimeRange {
  return times.reduce(union);
}
