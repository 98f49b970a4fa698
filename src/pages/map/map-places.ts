import type { MapPlace } from '../../pictures/draw-map';
import { forceSlot } from '../../pictures/force-slots';
import type { MarkState } from '../../pictures/map-mark';
import { CERTAINTY_NAMES, stateName, type State } from '../words/control-in-words';
import type { MapMembers, MapState } from './map-query';

const DAY = 86_400_000;

/** A state that a place may be in on the day, and how sure that is. */
export interface DayState extends State {
  readonly certainty: MarkState['certainty'];
  /** Days since anybody affirmed it; null where nobody did before. */
  readonly ageDays: number | null;
}

/** A place and all that is said of it on the day, the surest first. */
export interface PlaceOnDay {
  readonly id: string;
  readonly name: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly states: readonly DayState[];
}

/** Collects an answer of the API by place; `day` is its first moment. */
export function placesOf(states: readonly MapState[], day: number): PlaceOnDay[] {
  const places = new Map<string, PlaceOnDay & { states: DayState[] }>();
  for (const { place, status, certainty, force, interval } of states) {
    const found = places.get(place.id) ?? { ...place, states: [] };
    places.set(place.id, found);
    found.states.push({ status, certainty, force, ageDays: ageOf(interval.when, day) });
  }
  return [...places.values()];
}

function ageOf({ startLatest, endEarliest }: MapState['interval']['when'], day: number) {
  const affirmed = [startLatest, endEarliest]
    .map((moment) => (moment === null ? NaN : Date.parse(moment)))
    .filter((moment) => moment <= day)
    .sort((a, b) => a - b)
    .at(-1);
  return affirmed === undefined ? null : (day - affirmed) / DAY;
}

/**
 * Places with two states that are equally sure, of two forces: one may be a member of the other. Places that the
 * same forces hold answer for each other, so the first stands for all.
 */
export function heldByTwo(places: readonly PlaceOnDay[]): string[] {
  const firsts = new Map<string, string>();
  for (const { id, states } of places) {
    const surest = states.filter(({ certainty }) => certainty === states[0]!.certainty);
    if (forcesOf(surest).length < 2) continue;
    const forces = forcesOf(states).join(' ');
    if (!firsts.has(forces)) firsts.set(forces, id);
  }
  return [...firsts.values()];
}

function forcesOf(states: readonly DayState[]): string[] {
  return [...new Set(states.flatMap(({ force }) => force?.id ?? []))].sort();
}

/** Pairs of forces that hold a place together, whole and member: "country:iraq organisation:iraqi-armed-forces". */
export function membershipsAmong(answers: MapMembers): string[] {
  return answers.flatMap((node) =>
    node !== null && 'control' in node
      ? node.control.flatMap(({ force, members }) => members.map(({ id }) => `${force?.id} ${id}`))
      : [],
  );
}

/** The same places; of states that are equally sure, that of a member comes before that of its whole. */
export function membersFirst(
  places: readonly PlaceOnDay[],
  memberships: ReadonlySet<string>,
): readonly PlaceOnDay[] {
  return places.map((place) => {
    const isWhole = ({ force }: DayState) =>
      Number(place.states.some((state) => memberships.has(`${force?.id} ${state.force?.id}`)));
    const order = place.states.map(({ certainty }) => certainty);
    const rank = (state: DayState) => order.indexOf(state.certainty);
    const states = [...place.states].sort((a, b) => rank(a) - rank(b) || isWhole(a) - isWhole(b));
    return { ...place, states };
  });
}

/** The places that a map can show, the most spoken of first. */
export function onMap(places: readonly PlaceOnDay[], ranking: readonly string[]): MapPlace[] {
  const rank = new Map(ranking.map((id, index) => [id, index]));
  return places
    .flatMap(({ latitude, longitude, states, id, name }) =>
      latitude === null || longitude === null
        ? []
        : [
            {
              id,
              name,
              latitude,
              longitude,
              told: toldOf(states),
              states: states.map(markStateOf),
            },
          ],
    )
    .sort(
      (a, b) =>
        (rank.get(a.id) ?? Infinity) - (rank.get(b.id) ?? Infinity) || a.name.localeCompare(b.name),
    );
}

/** "Russia, last known"; "Russia or Ukraine, possible". */
function toldOf(states: readonly DayState[]): string {
  const [first, second] = states;
  const sure = CERTAINTY_NAMES[first!.certainty].toLowerCase();
  const isEither = first!.certainty === 'POSSIBLE' && second !== undefined;
  return `${stateName(first!)}${isEither ? ` or ${stateName(second)}` : ''}, ${sure}`;
}

function markStateOf({ certainty, force, ageDays }: DayState): MarkState {
  return { certainty, slot: force === null ? null : forceSlot(force.id), ageDays };
}

/** Places by their surest state, for lists: "Russia", then its places by name. */
export function byState(places: readonly PlaceOnDay[]): [DayState, PlaceOnDay[]][] {
  const groups = new Map<string, [DayState, PlaceOnDay[]]>();
  for (const place of places) {
    const [first] = place.states;
    if (first === undefined) continue;
    const group = groups.get(stateName(first)) ?? [first, []];
    groups.set(stateName(first), group);
    group[1].push(place);
  }
  return [...groups.values()].sort((a, b) => b[1].length - a[1].length);
}
