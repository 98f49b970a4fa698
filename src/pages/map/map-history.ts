import { controlIn } from '../../domain/control/control-at';
import type { Certainty } from '../../domain/control/control-interval';
import type { State } from '../words/control-in-words';
import { membersFirst, type PlaceOnDay } from './map-places';

/** How sure a state of a place is in a stretch of time; null is open. */
export interface HistorySegment {
  readonly forceId: string | null;
  readonly status: State['status'];
  readonly certainty: Certainty;
  readonly from: string | null;
  readonly until: string | null;
}

/** A place, and how sure each of its states is, stretch by stretch. */
export interface HistoryPlace extends Omit<PlaceOnDay, 'states'> {
  readonly segments: readonly HistorySegment[];
}

/** All that a map needs to answer for any day: `/map.json` gives it. */
export interface MapHistory {
  /** The names of forces, by id. */
  readonly forces: Readonly<Record<string, string>>;
  readonly places: readonly HistoryPlace[];
  /** Pairs of forces, whole and member: "country:iraq organisation:iraqi-armed-forces". */
  readonly memberships: readonly string[];
}

const DAY = 86_400_000;

/** Who held each place on a day, by the very rules by which the server answers. */
export function placesOnDay(
  { forces, places, memberships }: MapHistory,
  day: number,
): readonly PlaceOnDay[] {
  const range = { from: day * DAY, until: (day + 1) * DAY };
  const held = places.flatMap((place) => {
    const { id, name, latitude, longitude } = place;
    const states = controlIn(intervalsOf(place), range).map(
      ({ forceId, status, certainty, interval }) => ({
        force: forceId === null ? null : { id: forceId, name: forces[forceId] ?? forceId },
        ...{ status, certainty },
        ageDays: (range.from - interval.segments[0]!.from) / DAY,
      }),
    );
    return states.length === 0 ? [] : [{ id, name, latitude, longitude, states }];
  });
  return membersFirst(held, new Set(memberships));
}

/** The intervals of places, read once: a slider asks for day after day. */
const read = new WeakMap<HistoryPlace, readonly SegmentInterval[]>();

function intervalsOf(place: HistoryPlace): readonly SegmentInterval[] {
  const intervals =
    read.get(place) ?? place.segments.map((segment) => intervalOf(place.id, segment));
  read.set(place, intervals);
  return intervals;
}

type SegmentInterval = ReturnType<typeof intervalOf>;

/** A segment as a separate interval, with the data for an answer about a day. */
function intervalOf(placeId: string, { forceId, status, certainty, from, until }: HistorySegment) {
  const segment = {
    certainty,
    from: from === null ? -Infinity : Date.parse(from),
    until: until === null ? Infinity : Date.parse(until),
    disputed: false,
  };
  return { placeId, forceId, status, segments: [segment] };
}
