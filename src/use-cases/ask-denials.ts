import type { Area } from '../domain/area';
import { compare } from '../domain/compare';
import type { Lens } from '../domain/control/lens';
import { type NotHeld, notHeldAt } from '../domain/control/not-held';
import type { TimeRange } from '../domain/time-range';
import type { When } from '../domain/when';
import type { Loaders } from '../store/loaders';
import { rangeAsked } from './ask-control';
import { checkLens } from './check-node';
import type { ControlState } from './control-state';
import { readPlaceOf } from './read-place';

/** That a force did not hold a place, as claims deny. */
export interface Denial extends NotHeld {
  readonly placeId: string;
}

/** Where and when denials are asked for. */
export interface DenialQuestion extends Area {
  readonly at: TimeRange;
  /** Only of this force; null is any. */
  readonly by: string | null;
  readonly lens: Lens | null;
}

/** Who did not hold one place at a time, as claims deny. Throws an InputError. */
export async function askDenialsOf(
  graph: Loaders,
  placeId: string,
  at: When,
  lens: Lens | null,
): Promise<Denial[]> {
  const range = rangeAsked(at);
  await checkLens(graph, lens);
  return denialsAt(graph, { placeId, at: range, lens });
}

/** The same of the places of an area, by place and force. */
export async function askDenials(
  graph: Loaders,
  { at, within, near, by, lens }: DenialQuestion,
): Promise<Denial[]> {
  const past = (lens?.knownAsOf ?? null) !== null;
  const denied = await graph.deniedPlaces(at, { within, past });
  const isNear = near === null ? null : new Set(await graph.placesNear(near, within));
  const placeIds = isNear === null ? denied : denied.filter((id) => isNear.has(id));
  const found = await Promise.all(
    placeIds.map((placeId) => denialsAt(graph, { placeId, at, lens })),
  );
  return found
    .flat()
    .filter(({ forceId }) => by === null || forceId === by)
    .sort((a, b) => compare(a.placeId, b.placeId));
}

/** Who did not hold a place in a range of time. */
export async function denialsAt(
  graph: Loaders,
  { placeId, at, lens, without }: Pick<ControlState, 'placeId' | 'at' | 'lens' | 'without'>,
): Promise<Denial[]> {
  const place = await readPlaceOf(graph, { placeId, lens, without });
  if (place === null) return [];
  return notHeldAt(place.reading, at).map((denial) => ({ placeId, ...denial }));
}
