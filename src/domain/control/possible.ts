import { compare } from '../compare';
import { smallest } from '../extremes';
import { unionOf, type RangeSet } from '../range-set';
import { contains, overlaps, rangeOf, union, type TimeRange } from '../time-range';
import { RangeIndex } from './range-index';
import { RangeLookup } from './range-lookup';
import type { Spell } from './spell';
import { deniesState, type Testimony } from './testimony';

/** When a state is possible: in claims' own words, and further, before and after, as nothing else is known. */
export interface PossibleTime {
  readonly own: RangeSet;
  readonly further: RangeSet;
}

/** Computes the possible time of a state from its spells, which others have narrowed. */
export function possibleTime(spells: readonly Spell[]): PossibleTime {
  const sorted = [...spells].sort((a, b) => compare(a.known.from, b.known.from));
  const own: TimeRange[] = [];
  const further: TimeRange[] = [];
  sorted.forEach((spell, index) => {
    const whole = possibleRange(spell);
    if (whole === null) return;
    further.push(whole);
    for (const { start, end, spoken } of spell.testimonies) {
      // A sighting may have been at any moment of its time, whatever else is seen of the state.
      if (start === null && end === null) own.push(spoken);
      const said = rangeOf(Math.max(spoken.from, whole.from), Math.min(spoken.until, whole.until));
      if (said !== null) own.push(said);
    }
    // If the first of two spells of a state has no end, no claim puts another state in between.
    const next = sorted[index + 1];
    if (next === undefined || !spell.goesOn || spell.end.latest !== null) return;
    const between = rangeOf(spell.spoken.until, next.start.latest ?? next.known.until);
    if (between !== null) further.push(between);
  });
  return { own: unionOf(own), further: unionOf(further) };
}

/** From the earliest start to the latest end; what is not known goes as far as the claims speak. */
function possibleRange({ start, end, spoken }: Spell): TimeRange | null {
  // A loss without a time does not say of any moment that the place was held.
  if (start.latest === null && end.earliest === null) return null;
  return rangeOf(start.earliest ?? spoken.from, end.latest ?? spoken.until);
}

/**
 * How long each hedged testimony leaves its state possible. One without an end does so until the
 * first later moment at which anyone affirms a holder or denies the hedged one. Beside a spell that
 * covers it, only in its own time.
 */
export function hedgedTimes(
  hedged: readonly Testimony[],
  testimonies: readonly Testimony[],
): readonly TimeRange[] {
  const affirmed = testimonies.filter(({ stance }) => stance === 'AFFIRMED');
  const holders = indexOf(
    affirmed.filter(({ state: { status } }) => status !== 'CONTESTED' && status !== 'UNKNOWN'),
  );
  return hedged.map((testimony) => {
    const { start, goesOn, spoken, state } = testimony;
    const isCovered = affirmed.some(
      ({ throughout, state: { status } }) =>
        status !== 'UNKNOWN' && throughout !== null && contains(throughout, spoken),
    );
    if (start === null || !goesOn || isCovered) return spoken;
    const denied = testimonies
      .filter((other) => deniesState(other) && other.state.key === state.key)
      .filter(({ throughout }) => throughout!.until > spoken.until)
      .map(({ throughout }) => Math.max(throughout!.from, spoken.until));
    return { from: spoken.from, until: Math.min(holders(spoken.until), smallest(denied)) };
  });
}

/** By when, from a moment on, the first holder is affirmed: one that holds the place then, or that comes wholly after it. */
function indexOf(holders: readonly Testimony[]): (moment: number) => number {
  const ranges = holders
    .map(({ known, throughout, start }) => ({
      from: known.from,
      until: start?.latest ?? throughout?.from ?? known.until,
    }))
    .sort((a, b) => compare(a.from, b.from));
  const index = new RangeIndex(ranges);
  const held = new RangeLookup(
    holders.flatMap(({ throughout }) => (throughout === null ? [] : [throughout])),
  );
  return (moment) => {
    if (held.meets({ from: moment, until: moment + 1 })) return moment;
    const found = index.firstEndingFrom(moment);
    return found === null ? Infinity : ranges[found]!.until;
  };
}

/** Hedged testimonies of one state that overlap, together. */
export function together(times: readonly { testimony: Testimony; time: TimeRange }[]) {
  const groups: { testimonies: Testimony[]; time: TimeRange }[] = [];
  for (const { testimony, time } of [...times].sort((a, b) => compare(a.time.from, b.time.from))) {
    const last = groups.at(-1);
    if (last !== undefined && overlaps(last.time, time)) {
      last.testimonies.push(testimony);
      last.time = union(last.time, time);
    } else groups.push({ testimonies: [testimony], time });
  }
  return groups;
}
