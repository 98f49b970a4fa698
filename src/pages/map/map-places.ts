import type { MapPlace } from '../../pictures/draw-map';
import { forceSlot } from '../../pictures/force-slots';
import type { MarkState } from '../../pictures/map-mark';
import { stateName } from '../words/control-in-words';
import type { MapMembers, MapState } from './map-query';

const DAY = 86_400_000;

/** A place and all that is said of it on the day, the surest first. */
export interface PlaceOnDay {
  readonly id: string;
  readonly name: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly states: readonly MapState[];
}

export function placesOf(states: readonly MapState[]): PlaceOnDay[] {
  const places = new Map<string, PlaceOnDay & { states: MapState[] }>();
  for (const state of states) {
    const place = places.get(state.place.id) ?? { ...state.place, states: [] };
    places.set(place.id, place);
    place.states.push(state);
  }
  return [...places.values()];
}

/** The places with two states that are equally sure, of two forces: one may be a member of the other. */
export function heldByTwo(places: readonly PlaceOnDay[]): string[] {
  return places
    .filter(({ states }) => {
      const surest = states.filter(({ certainty }) => certainty === states[0]!.certainty);
      return new Set(surest.flatMap(({ force }) => force?.id ?? [])).size > 1;
    })
    .map(({ id }) => id);
}

/** The same places; of states that are equally sure, that of a member comes before that of its whole. */
export function membersFirst(
  places: readonly PlaceOnDay[],
  members: MapMembers,
): readonly PlaceOnDay[] {
  const wholes = new Set(
    members.flatMap((node) =>
      node !== null && 'control' in node
        ? node.control
            .filter((state) => state.members.length > 0)
            .map(({ force }) => `${node.id} ${force?.id}`)
        : [],
    ),
  );
  return places.map((place) => {
    const isWhole = ({ force }: MapState) => Number(wholes.has(`${place.id} ${force?.id}`));
    const order = place.states.map(({ certainty }) => certainty);
    const rank = (state: MapState) => order.indexOf(state.certainty);
    const states = [...place.states].sort((a, b) => rank(a) - rank(b) || isWhole(a) - isWhole(b));
    return { ...place, states };
  });
}

/** The places that a map can show, the most spoken of first. */
export function onMap(
  places: readonly PlaceOnDay[],
  ranking: readonly string[],
  day: number,
): MapPlace[] {
  const rank = new Map(ranking.map((id, index) => [id, index]));
  return places
    .flatMap(({ latitude, longitude, states, ...place }) =>
      latitude === null || longitude === null
        ? []
        : [
            {
              ...place,
              latitude,
              longitude,
              states: states.map((state) => markStateOf(state, day)),
            },
          ],
    )
    .sort(
      (a, b) =>
        (rank.get(a.id) ?? Infinity) - (rank.get(b.id) ?? Infinity) || a.name.localeCompare(b.name),
    );
}

function markStateOf(state: MapState, day: number): MarkState {
  const { startLatest, endEarliest } = state.interval.when;
  const affirmed = [startLatest, endEarliest]
    .map((moment) => (moment === null ? NaN : Date.parse(moment)))
    .filter((moment) => moment <= day)
    .sort((a, b) => a - b)
    .at(-1);
  return {
    certainty: state.certainty,
    slot: state.force === null ? null : forceSlot(state.force.id),
    ageDays: affirmed === undefined ? null : (day - affirmed) / DAY,
  };
}

/** Places by their surest state, for lists: "Russia", then its places by name. */
export function byState(places: readonly PlaceOnDay[]): [MapState, PlaceOnDay[]][] {
  const groups = new Map<string, [MapState, PlaceOnDay[]]>();
  for (const place of places) {
    const [first] = place.states;
    if (first === undefined) continue;
    const group = groups.get(stateName(first)) ?? [first, []];
    groups.set(stateName(first), group);
    group[1].push(place);
  }
  return [...groups.values()].sort((a, b) => b[1].length - a[1].length);
}
