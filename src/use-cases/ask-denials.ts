import type { Area } from '../domain/area';
import type { Lens } from '../domain/control/lens';
import { type NotHeld, notHeldAt } from '../domain/control/not-held';
import type { TimeRange } from '../domain/time-range';
import type { When } from '../domain/when';
import type { Loaders } from '../store/loaders';
import { rangeAsked } from './ask-control';
import { checkLens, checkNode } from './check-node';
import type { ControlStateAnswer } from './control-state';
import { listByPlace } from './list-by-place';
import type { Key, PagedList } from './paged-list';
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

/** The order of denials, by its name. */
const BY_PLACE = 'denials by place';

/**
 * The same of the places of an area, by place, force and time. A page reads no more places than fill it. Throws an
 * InputError.
 */
export async function askDenials(
  graph: Loaders,
  question: DenialQuestion,
): Promise<PagedList<Denial>> {
  const { within, by, lens } = question;
  await Promise.all([
    checkNode(graph, 'within', within, 'place', lens),
    checkNode(graph, 'by', by, 'actor', lens),
    checkLens(graph, lens),
  ]);
  return listByPlace(
    BY_PLACE,
    () => deniedPlaces(graph, question),
    async (placeIds) => {
      const read = await Promise.all(
        placeIds.map((placeId) => denialsAt(graph, { placeId, at: question.at, lens })),
      );
      return read
        .flat()
        .filter(({ forceId }) => by === null || forceId === by)
        .map((item) => ({ item, key: keyOf(item) }));
    },
  );
}

function keyOf({ placeId, forceId, from, until }: Denial): Key {
  return [placeId, forceId, from, until];
}

async function deniedPlaces(
  graph: Loaders,
  { at, within, near, lens }: DenialQuestion,
): Promise<readonly string[]> {
  const denied = await graph.deniedPlaces(at, { within, knownAsOf: lens?.knownAsOf ?? null });
  return denied.filter(await graph.testNear({ within, near }));
}

/** Who did not hold a place in a range of time. */
export async function denialsAt(
  graph: Loaders,
  { placeId, at, lens, without }: Pick<ControlStateAnswer, 'placeId' | 'at' | 'lens' | 'without'>,
): Promise<Denial[]> {
  const place = await readPlaceOf(graph, { placeId, lens, without });
  if (place === null) return [];
  return notHeldAt(place.reading, at).map((denial) => ({ placeId, ...denial }));
}
