import { formatEdtfInterval, formatEdtfMoment } from '../edtf-format';
import { rangeOf, type TimeRange } from '../time-range';
import type { When } from '../when';
import { compare } from '../compare';
import type { ControlEvidence, EvidenceClaim } from './control-evidence';
import { byTime, type ControlInterval } from './control-interval';
import { groupBy } from '../group-by';
import { countOrigins } from './origin';
import { narrowByExclusion } from './exclude';
import { readSpells } from './read-spells';
import type { Spell } from './spell';
import type { Testimony } from './testimony';

/**
 * Who held a place when, derived from what claims say of it: all evidence of one place that a lens lets
 * through, in any order. Claims that contradict each other keep an interval each, side by side. The rules
 * are in docs/time-and-control.md. O(n log n) in the evidence.
 *
 * @returns intervals in order of time
 */
export function deriveControl(evidence: readonly ControlEvidence[]): ControlInterval[] {
  const placeId = evidence[0]?.placeId;
  if (placeId === undefined) return [];
  if (evidence.some((piece) => piece.placeId !== placeId)) {
    throw new Error('deriveControl takes the evidence of one place');
  }
  const { spells, possible, denials, deniedEventIds } = readSpells(evidence);
  narrowByExclusion(spells, denials, deniedEventIds);
  const newest = newestSpoken(spells);
  const intervals = [
    ...spells.map((spell) => toInterval(placeId, spell, newest)),
    ...possibleIntervals(placeId, possible),
  ];
  return intervals.sort(byTime);
}

/** Derives the intervals of each of several places. */
export function deriveControlOfPlaces(
  evidence: readonly ControlEvidence[],
): Map<string, ControlInterval[]> {
  const byPlace = groupBy(evidence, ({ placeId }) => placeId);
  return new Map([...byPlace].map(([placeId, pieces]) => [placeId, deriveControl(pieces)]));
}

/**
 * The last moment of which any claim affirms who held the place, and the last of which one without an end does.
 * What may have been and what was not is not counted: it says of nobody that they hold the place by now.
 */
interface Newest {
  readonly spoken: number;
  readonly unended: number;
}

function newestSpoken(spells: readonly Spell[]): Newest {
  let spoken = -Infinity;
  let unended = -Infinity;
  for (const spell of spells) {
    const { until } = spell.spoken;
    const { latest } = spell.end;
    // "At some moment after June" names no last moment, and does not go on.
    const isEndless = latest === null && until === Infinity;
    if (spell.state.status === 'UNKNOWN' || isEndless) continue;
    spoken = Math.max(spoken, Math.min(until, latest ?? Infinity));
    if (latest === null) unended = Math.max(unended, until);
  }
  return { spoken, unended };
}

function toInterval(placeId: string, spell: Spell, newest: Newest): ControlInterval {
  const { start, end, spoken, state } = spell;
  const bounds = {
    startEarliest: start.earliest,
    startLatest: start.latest,
    endEarliest: end.earliest,
    endLatest: end.latest,
  };
  return {
    placeId,
    forceId: state.forceId,
    status: state.status,
    when: { edtf: spell.edtf ?? formatEdtfInterval(bounds), ...bounds },
    disputed: spell.disputed,
    startedByEventId: spell.startedBy,
    endedByEventId: spell.endedBy,
    ...support(spell.claims.values()),
    certain: spell.core,
    possible: rangeOf(start.earliest ?? spoken.from, end.latest ?? spoken.until),
    lastKnown: end.latest === null ? lastKnown(spoken.until, newest) : null,
  };
}

/** Unless another state, without a known end either, is spoken of later, when nothing more is known. */
function lastKnown(spokenUntil: number, newest: Newest): TimeRange | null {
  return spokenUntil < newest.unended
    ? null
    : rangeOf(Math.max(spokenUntil, newest.spoken), Infinity);
}

/** Claims that something may have been so: a POSSIBLE stretch each where they overlap, and no more. */
function possibleIntervals(placeId: string, possible: readonly Testimony[]): ControlInterval[] {
  const intervals: ControlInterval[] = [];
  for (const [, testimonies] of groupBy(possible, ({ state }) => state.key)) {
    const sorted = [...testimonies].sort((a, b) => compare(a.spoken.from, b.spoken.from));
    let together: Testimony[] = [];
    let until = -Infinity;
    for (const testimony of sorted) {
      if (together.length > 0 && testimony.spoken.from >= until) {
        intervals.push(possibleInterval(placeId, together));
        together = [];
      }
      until =
        together.length === 0 ? testimony.spoken.until : Math.max(until, testimony.spoken.until);
      together.push(testimony);
    }
    if (together.length > 0) intervals.push(possibleInterval(placeId, together));
  }
  return intervals;
}

function possibleInterval(placeId: string, testimonies: readonly Testimony[]): ControlInterval {
  const first = testimonies[0] as Testimony;
  const from = first.spoken.from;
  const until = testimonies.reduce((latest, { spoken }) => Math.max(latest, spoken.until), from);
  const startedBy = testimonies.map((testimony) => testimony.startedBy).find((id) => id !== null);
  // It may have been so at some moment: a side without a first or last one is unknown, not open.
  const earliest = Number.isFinite(from) ? from : null;
  const latest = Number.isFinite(until) ? until : null;
  const when: When = {
    edtf: earliest === null && latest === null ? '/' : formatEdtfMoment(from, until),
    ...{ startEarliest: earliest, startLatest: latest, endEarliest: earliest, endLatest: latest },
  };
  return {
    placeId,
    forceId: first.state.forceId,
    status: first.state.status,
    when,
    disputed: false,
    startedByEventId: startedBy ?? null,
    endedByEventId: null,
    ...support(testimonies.flatMap(({ claims }) => claims)),
    certain: null,
    possible: rangeOf(from, until),
    lastKnown: null,
  };
}

function support(claims: Iterable<EvidenceClaim>): Pick<ControlInterval, 'claimIds' | 'origins'> {
  const all = [...claims];
  return { claimIds: [...new Set(all.map(({ id }) => id))].sort(), origins: countOrigins(all) };
}
