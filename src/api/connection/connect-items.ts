import { compareKeys, type Key } from '../../store/read/list';
import type { Connection } from './connection.type';
import { ListEdge } from './list-edge';
import { type PageArgs, readWindow } from './page-args';

/** The page that the arguments ask for of a list that is whole in memory, in an order by its keys. */
export function connectItems<Node>(
  items: readonly { readonly key: Key; readonly node: Node }[],
  order: string,
  args: PageArgs,
): Connection<Node> {
  const { after, before, limit, fromEnd } = readWindow(args, order);
  const first = items.findIndex(({ key }) => after === null || compareKeys(key, after) > 0);
  const end = items.findIndex(({ key }) => before !== null && compareKeys(key, before) >= 0);
  const from = first === -1 ? items.length : first;
  const until = end === -1 ? items.length : end;
  const start = fromEnd ? Math.max(from, until - limit) : from;
  const stop = fromEnd ? until : Math.min(until, from + limit);
  const edges = items.slice(start, stop).map(({ key, node }) => new ListEdge(node, order, key));
  return {
    edges,
    pageInfo: {
      hasNextPage: () => stop < items.length,
      hasPreviousPage: () => start > 0,
      startCursor: () => edges[0]?.cursor() ?? null,
      endCursor: () => edges.at(-1)?.cursor() ?? null,
    },
    totalCount: () => items.length,
  };
}
