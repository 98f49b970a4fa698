import { batchesOf } from '../domain/batches-of';
import { compareKeys } from '../store/read/list';
import { liesWithin, type ListPage, listOfPages, type PagedList } from './paged-list';

type Listed<Item> = ListPage<Item>['items'][number];

/** Places that are read together while a page is filled, and while a whole list is read. */
const BATCH = 50;
const BATCH_OF_WHOLE = 500;

/**
 * A list in the order of places, of which a page reads no more places than fill it. Keys begin with the place; `read` gives the
 * items of some places in any order.
 */
export function listByPlace<Item>(
  order: string,
  placesAsked: () => Promise<readonly string[]>,
  read: (placeIds: readonly string[]) => Promise<readonly Listed<Item>[]>,
): PagedList<Item> {
  let placeIds: Promise<readonly string[]> | null = null;
  return listOfPages(order, async ({ limit, fromEnd, ...window }) => {
    const { after, before } = window;
    placeIds ??= placesAsked();
    const ids = (await placeIds).filter(
      (id) => (after === null || id >= after[0]!) && (before === null || id <= before[0]!),
    );
    if (fromEnd) ids.reverse();
    const found: Listed<Item>[] = [];
    for (const batch of batchesOf(ids, Number.isFinite(limit) ? BATCH : BATCH_OF_WHOLE)) {
      if (found.length > limit) break;
      const items = (await read(batch)).filter(({ key }) => liesWithin(key, window));
      items.sort((a, b) => compareKeys(a.key, b.key));
      if (fromEnd) items.reverse();
      for (const item of items) found.push(item);
    }
    const items = found.slice(0, limit);
    return { items: fromEnd ? items.reverse() : items, more: found.length > limit };
  });
}
