import { compare } from '../compare';
import { largest } from '../extremes';
import { groupBy } from '../group-by';
import { meets } from '../range-set';
import { knownEdge, type TimeRange } from '../time-range';
import type { EvidenceClaim } from './control-evidence';
import { succeedUntied, tiedTime, type PlaceState, type Ties } from './place-state';
import { RangeIndex } from './range-index';
import type { Spell } from './spell';
import type { Testimony } from './testimony';

/**
 * A place is in one state at a time, so statements of others narrow a spell. It ends by the latest
 * start of the next state that is known to lie after it. It starts no earlier than the state before
 * it is known to last. A denial of its state bounds it as another state would. States that may lie
 * before or after a spell leave it alone. A spell of UNKNOWN bounds no other. A known holder ends it, but says
 * nothing of its start. A beginning that others date later (`otherDates`) may have been then. O(s n log n), of s
 * states.
 */
export function narrowByOthers(
  spells: readonly Spell[],
  testimonies: readonly Testimony[],
  otherDates: ReadonlyMap<Testimony, OtherDate>,
  ties: Ties,
): void {
  for (const own of groupBy(spells, ({ state }) => state.key).values()) {
    const neighbours = new Neighbours(own[0]!.state, testimonies, otherDates, ties);
    for (const spell of own) {
      const { from, until } = spell.known;
      const next = neighbours.nextFrom(until);
      const previous = neighbours.lastBefore(from);
      if (previous !== null) spell.startFrom(previous.moment, previous.claims);
      if (next === null) continue;
      spell.endBy(next.moment, next.claims);
      if (spell.end.latest === next.moment) spell.endedBy ??= next.eventId;
    }
  }
}

/** A later date that others give a beginning, and all who date it. */
export interface OtherDate {
  readonly moment: number;
  readonly claims: readonly EvidenceClaim[];
}

/** A moment by which another state had begun, or until which it went on; who says so, and the event that began it. */
interface Neighbour {
  readonly moment: number;
  readonly claims: readonly EvidenceClaim[];
  readonly eventId: string | null;
}

interface Bound {
  readonly range: TimeRange;
  readonly claims: readonly EvidenceClaim[];
}

/** Other statements about the place, in the order of time and in the opposite order. */
class Neighbours {
  private readonly later: readonly (Bound & { readonly eventId: string | null })[];
  private readonly starts: RangeIndex;
  private readonly earlier: readonly Bound[];
  private readonly ends: RangeIndex;

  constructor(
    state: PlaceState,
    testimonies: readonly Testimony[],
    otherDates: ReadonlyMap<Testimony, OtherDate>,
    ties: Ties,
  ) {
    const others = testimonies.filter((other) => bounds(other, state));
    const isRival = (other: Testimony, moment: number) =>
      !meets(tiedTime(other.state, state, ties), justBefore(moment, other));
    const begun = others
      .map((other) => ({ other, range: begins(other, otherDates) }))
      .filter(({ other, range }) => isRival(other, range.until));
    const ended = others
      .filter(
        (other) =>
          (other.stance === 'DENIED' || state.status !== 'UNKNOWN') && !isUndatedLoss(other),
      )
      .map((other) => ({ other, range: mirroredEnd(other) }))
      .filter(({ other, range }) => isRival(other, -range.until));
    // A force that took the place did not hold it just before, and one that lost it not just after.
    const own = testimonies.filter(
      (other) => other.stance === 'AFFIRMED' && other.state.key === state.key,
    );
    const retaken = own.filter((one) => knownEdge(one.start) !== null && !otherDates.has(one));
    const lost = own.filter(({ end }) => end !== null);
    this.later = [
      ...begun,
      ...retaken.map((other) => ({ other, range: begins(other, otherDates) })),
    ]
      .map(({ other, range }) => ({
        range,
        claims: otherDates.get(other)?.claims ?? other.claims,
        eventId: other.start === null ? null : other.eventId,
      }))
      .sort(
        (a, b) => compare(a.range.from, b.range.from) || compare(b.eventId ?? '', a.eventId ?? ''),
      );
    this.starts = new RangeIndex(this.later.map(({ range }) => range));
    this.earlier = [
      ...ended.map(({ other, range }): Bound => ({ range, claims: other.claims })),
      ...lost.flatMap((loss): Bound[] => {
        const known = dated(loss, own);
        return known === null ? [] : [{ range: mirroredEnd(known), claims: known.claims }];
      }),
    ].sort((a, b) => compare(a.range.from, b.range.from));
    this.ends = new RangeIndex(this.earlier.map(({ range }) => range));
  }

  nextFrom(moment: number): Neighbour | null {
    const found = this.starts.firstEndingFrom(moment);
    if (found === null) return null;
    const { range, claims, eventId } = this.later[found]!;
    return { moment: range.until, claims, eventId };
  }

  lastBefore(moment: number): Neighbour | null {
    const found = this.ends.firstEndingFrom(-moment);
    if (found === null) return null;
    const { range, claims } = this.earlier[found]!;
    return { moment: -range.until, claims, eventId: null };
  }
}

/** Whether a statement bounds a state, but for ties of their holders. */
function bounds(other: Testimony, state: PlaceState): boolean {
  if (other.stance === 'DENIED') {
    return other.state.key === state.key && other.change === null && other.throughout !== null;
  }
  if (other.stance !== 'AFFIRMED') return false;
  if (state.status === 'UNKNOWN') return other.state.status !== 'UNKNOWN';
  return succeedUntied(other.state, state);
}

/** The moment before one at which a state has begun, or at which it ends; all that is spoken of where it is open. */
function justBefore(moment: number, { spoken }: Testimony): TimeRange {
  return Number.isFinite(moment) ? { from: moment - 1, until: moment } : spoken;
}

/** From where a state is known, and by when it had started: another known before that ends by then. */
function begins(testimony: Testimony, otherDates: ReadonlyMap<Testimony, OtherDate>): TimeRange {
  const { known, throughout, start } = testimony;
  const startsBy = start?.latest ?? throughout?.from ?? known.until;
  return { from: known.from, until: otherDates.get(testimony)?.moment ?? startsBy };
}

/** Whether it says that a state had ended by a moment, and of no moment that it still held. */
function isUndatedLoss({ end }: Testimony): boolean {
  return end !== null && end.earliest === null;
}

/** A loss without a time may be as early as the last sighting of the state before it; null where there is none. */
function dated(loss: Testimony, own: readonly Testimony[]): Testimony | null {
  if (!isUndatedLoss(loss)) return loss;
  const latest = loss.end!.latest!;
  const seen = own.filter((one) => one.end === null && one.known.until <= latest);
  const lastMoment = ({ throughout, known }: Testimony) => throughout?.until ?? known.from;
  const earliest = largest(seen.map(lastMoment));
  if (!Number.isFinite(earliest)) return null;
  const claims = seen.find((one) => lastMoment(one) === earliest)!.claims;
  return { ...loss, end: { earliest, latest }, claims: [...loss.claims, ...claims] };
}

/** As `begins` for the end, with time mirrored: what ends before a moment begins after it. */
function mirroredEnd({ known, throughout, end }: Testimony): TimeRange {
  return { from: -known.until, until: -(end?.earliest ?? throughout?.until ?? known.from) };
}
