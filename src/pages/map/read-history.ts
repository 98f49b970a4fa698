import type { Ask } from '../ask';
import { readWholeConnection } from '../read-whole';
import type { View } from '../view';
import type { HistorySegment, MapHistory } from './map-history';
import { membershipsAmong } from './map-places';
import { MAP_HISTORY_QUERY, MAP_MEMBERS_QUERY, type PlaceWithHistory } from './map-query';
import { isoDay, mapLens } from './map-setting';

/** Every day of which a calendar of four digits knows. */
const ALL_TIMES = '0001/9999';
const DAY = 86_400_000;

/** Reads how sure each state of each place of a map is, over all times. */
export async function readHistory(ask: Ask, view: View): Promise<MapHistory> {
  const lens = mapLens(view);
  // A place without claims under the lens has no segments, so the list itself, the costlier part,
  // needs no lens.
  const recorded = view.knownAsOf === null ? null : { knownAsOf: view.knownAsOf };
  const variables = { at: ALL_TIMES, within: view.asked.get('within'), recorded, lens };
  const states = await readWholeConnection(async (after) => {
    const answer = await ask(MAP_HISTORY_QUERY, { ...variables, after });
    return answer.control;
  });
  const places = new Map(states.map(({ place }) => [place.id, place]));
  const forces: Record<string, string> = {};
  const told = [...places.values()].map(({ controlSegments, ...place }) => ({
    ...place,
    segments: controlSegments.map(({ force, ...segment }): HistorySegment => {
      if (force !== null) forces[force.id] = force.name;
      return { ...segment, forceId: force?.id ?? null };
    }),
  }));
  return {
    forces,
    places: told.filter(({ segments }) => segments.length > 0),
    memberships: await readMemberships(ask, [...places.values()], recorded),
  };
}

/** Asks of each two forces that hold a place at one time, and as surely, whether one is a member of the other. */
async function readMemberships(
  ask: Ask,
  places: readonly PlaceWithHistory[],
  lens: { readonly knownAsOf: string } | null,
): Promise<string[]> {
  const shared = new Map<string, { id: string; at: string }>();
  for (const { id, controlSegments } of places) {
    for (const { pair, moment } of sharedTimes(controlSegments)) {
      if (!shared.has(pair)) shared.set(pair, { id, at: isoDay(Math.ceil(moment / DAY)) });
    }
  }
  const memberships = new Set<string>();
  for (const { id, at } of shared.values()) {
    const { nodes } = await ask(MAP_MEMBERS_QUERY, { ids: [id], at, lens });
    for (const membership of membershipsAmong(nodes)) memberships.add(membership);
  }
  return [...memberships];
}

/** Each pair of forces that hold a place at one time and as surely, and when they begin to. */
function sharedTimes(segments: PlaceWithHistory['controlSegments']) {
  return segments.flatMap((a, index) =>
    segments.slice(index + 1).flatMap((b) => {
      if (a.certainty !== b.certainty || a.force === null || b.force === null) return [];
      if (a.force.id === b.force.id) return [];
      const moment = Math.max(momentOf(a.from, -Infinity), momentOf(b.from, -Infinity));
      const until = Math.min(momentOf(a.until, Infinity), momentOf(b.until, Infinity));
      const isShared = moment < until && Number.isFinite(moment);
      return isShared ? [{ pair: [a.force.id, b.force.id].sort().join(' '), moment }] : [];
    }),
  );
}

function momentOf(moment: string | null, open: number): number {
  return moment === null ? open : Date.parse(moment);
}
