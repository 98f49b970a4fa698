import type { Area } from '../domain/area';
import { batchesOf } from '../domain/batches-of';
import { isLeftOut, type Lens } from '../domain/control/lens';
import { type NotHeld, notHeldAt } from '../domain/control/not-held';
import type { TimeRange } from '../domain/time-range';
import type { When } from '../domain/when';
import type { Loaders } from '../store/loaders';
import { rangeAsked } from './ask-control';
import { compareKeys } from '../store/read/list';
import { checkLens, checkNode } from './check-node';
import type { ControlState } from './control-state';
import type { Key, ListPage, PagedList, Window } from './paged-list';
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

/** Places that are read together while a page is filled. */
const BATCH = 50;

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
  let placeIds: Promise<readonly string[]> | null = null;
  const page = async ({ after, before, limit, fromEnd }: Window): Promise<ListPage<Denial>> => {
    placeIds ??= deniedPlaces(graph, question);
    const ids = (await placeIds).filter(
      (id) => (after === null || id >= after[0]!) && (before === null || id <= before[0]!),
    );
    if (fromEnd) ids.reverse();
    const found: { item: Denial; key: Key }[] = [];
    for (const batch of batchesOf(ids, BATCH)) {
      if (found.length > limit) break;
      const read = await Promise.all(
        batch.map((placeId) => denialsAt(graph, { placeId, at: question.at, lens })),
      );
      const items = read.map((denials) =>
        denials
          .filter(({ forceId }) => by === null || forceId === by)
          .map((item) => ({ item, key: keyOf(item) }))
          .filter(
            ({ key }) =>
              (after === null || compareKeys(key, after) > 0) &&
              (before === null || compareKeys(key, before) < 0),
          )
          .sort((a, b) => compareKeys(a.key, b.key)),
      );
      for (const ofPlace of items) {
        for (const one of fromEnd ? ofPlace.reverse() : ofPlace) found.push(one);
      }
    }
    const items = found.slice(0, limit);
    return { items: fromEnd ? items.reverse() : items, more: found.length > limit };
  };
  const whole: Window = { after: null, before: null, limit: Infinity, fromEnd: false };
  const total = async () => (await page(whole)).items.length;
  return { order: BY_PLACE, page, total };
}

function keyOf({ placeId, forceId, from, until }: Denial): Key {
  return [placeId, forceId, from, until];
}

async function deniedPlaces(
  graph: Loaders,
  { at, within, near, lens }: DenialQuestion,
): Promise<readonly string[]> {
  const past = !isLeftOut(lens?.knownAsOf);
  const denied = await graph.deniedPlaces(at, { within, past });
  return denied.filter(await graph.testNear({ within, near }));
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
