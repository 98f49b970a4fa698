import type { Loaders } from '../store/loaders';
import { compareKeys, type Key, type List, type Window, withEager } from '../store/read/list';
import type { PromiseOrValue } from '../store/reader';
import type { NodeRecord } from '../store/records';

export type { Key, Window };

/** Consecutive items of a list, always in the list's order. */
export interface ListPage<Item> {
  /** Each with its place in the list. */
  readonly items: readonly { readonly item: Item; readonly key: Key }[];
  /** Whether the window holds more: beyond the last item, or from the end, before the first. */
  readonly more: boolean;
}

/** A list that is read a page at a time. */
export interface PagedList<Item> {
  /** The order's name. A place in one list is one in every other of that order. */
  readonly order: string;
  /** `shown` names the fields of items that will be shown, so that they are read with the page. */
  page(window: Window, shown?: Iterable<string>): Promise<ListPage<Item>>;
  /** How long the whole list is. */
  total(): PromiseOrValue<number>;
}

/** A list that the graph holds: a page costs what the page holds. */
export function listInGraph(graph: Loaders, list: List): PagedList<NodeRecord> {
  return {
    order: list.order,
    async page(window, shown = []) {
      const { items, more } = await graph.page(withEager(list, shown), window);
      return { items: items.map(({ node, key }) => ({ item: node, key })), more };
    },
    total: () => graph.total(list),
  };
}

/** A list that is whole in memory, in the order of its keys. */
export function listInMemory<Item>(items: ListPage<Item>['items'], order: string): PagedList<Item> {
  return {
    order,
    async page({ limit, fromEnd, ...window }) {
      const within = items.filter(({ key }) => liesWithin(key, window));
      const from = fromEnd ? Math.max(0, within.length - limit) : 0;
      return { items: within.slice(from, from + limit), more: within.length > limit };
    },
    total: () => items.length,
  };
}

/** Whether a place in a list lies after the one and before the other. */
export function liesWithin(key: Key, { after, before }: Pick<Window, 'after' | 'before'>): boolean {
  return (
    (after === null || compareKeys(key, after) > 0) &&
    (before === null || compareKeys(key, before) < 0)
  );
}

/** Items of the second list that are read together while a page of two is filled. */
const PAGE_OF_SECOND = 100;

/** One list of all items of the first and those of the second that stand, both in one order. */
export function mergeLists<Item>(
  first: PagedList<Item>,
  second: PagedList<Item>,
  stands: (item: Item) => boolean,
): PagedList<Item> {
  return listOfPages(first.order, async (window, shown) => {
    const { limit, fromEnd } = window;
    const found = await first.page(window, shown);
    const standing: ListPage<Item>['items'][number][] = [];
    const size = Number.isFinite(limit) ? PAGE_OF_SECOND : PAGE;
    for (let left = window; standing.length <= limit;) {
      const read = await second.page({ ...left, limit: size }, shown);
      for (const listed of read.items) if (stands(listed.item)) standing.push(listed);
      if (!read.more) break;
      const edge = (fromEnd ? read.items[0] : read.items.at(-1))!.key;
      left = fromEnd ? { ...left, before: edge } : { ...left, after: edge };
    }
    const both = [...found.items, ...standing].sort((a, b) => compareKeys(a.key, b.key));
    const { items, more } = await listInMemory(both, first.order).page(window);
    return { items, more: found.more || more };
  });
}

/** A list that only its items can count. */
export function listOfPages<Item>(order: string, page: PagedList<Item>['page']): PagedList<Item> {
  const whole: Window = { after: null, before: null, limit: Infinity, fromEnd: false };
  return { order, page, total: async () => (await page(whole)).items.length };
}

/** A list up to this long is read in its own order, each page of which may look at all of it. */
const SHORT = 20_000;

/** The cheaper of two lists of the same records, to be read whole; `walk` costs the same at every page. */
export async function shortOrWalk(graph: Loaders, list: List, walk: List): Promise<List> {
  return (await graph.total(list)) <= SHORT ? list : walk;
}

/** Items of a page while a whole list is read. */
const PAGE = 1_000;

/** All items of a list. */
export async function readWholeList<Item>(list: PagedList<Item>): Promise<Item[]> {
  const read: Item[] = [];
  let after: Key | null = null;
  for (;;) {
    const { items, more }: ListPage<Item> = await list.page({
      ...{ after, before: null, limit: PAGE, fromEnd: false },
    });
    for (const { item } of items) read.push(item);
    if (!more) return read;
    after = items.at(-1)!.key;
  }
}

/** The same list of what each item is turned into; only items of pages are. */
export function mapList<Item, Result>(
  list: PagedList<Item>,
  turn: (item: Item, key: Key) => Result,
): PagedList<Result> {
  return {
    order: list.order,
    async page(window, shown) {
      const { items, more } = await list.page(window, shown);
      return { items: items.map(({ item, key }) => ({ item: turn(item, key), key })), more };
    },
    total: () => list.total(),
  };
}
