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

/** All that a map needs to answer for any day: `/map.json` gives it. */
export interface MapHistory {
  /** The names of forces, by id. */
  readonly forces: Readonly<Record<string, string>>;
  readonly places: readonly (Omit<PlaceOnDay, 'states'> & {
    readonly segments: readonly HistorySegment[];
  })[];
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
  const held = places.flatMap(({ id, name, latitude, longitude, segments }) => {
    const states = controlIn(
      segments.map((segment) => intervalOf(id, segment)),
      range,
    ).map(({ forceId, status, certainty, interval }) => ({
      force: forceId === null ? null : { id: forceId, name: forces[forceId] ?? forceId },
      ...{ status, certainty },
      ageDays: (range.from - interval.segments[0]!.from) / DAY,
    }));
    return states.length === 0 ? [] : [{ id, name, latitude, longitude, states }];
  });
  return membersFirst(held, new Set(memberships));
}

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
