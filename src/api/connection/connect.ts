import type { GraphQLResolveInfo } from 'graphql';
import type { ListPage, PagedList, Window } from '../../use-cases/paged-list';
import type { Connection } from './connection.type';
import { fieldsOfNodes } from './fields-of-nodes';
import { ListEdge } from './list-edge';
import { type PageArgs, readWindow } from './page-args';

/**
 * The page of a list that the arguments ask for. With `info` the page loads what the query shows of its
 * nodes with them, as far as it can.
 */
export async function connectionPage<Item>(
  list: PagedList<Item>,
  args: PageArgs,
  info?: GraphQLResolveInfo,
): Promise<Connection<Item>> {
  const window = readWindow(args, list.order);
  const page = await list.page(window, info && fieldsOfNodes(info));
  const edges = page.items.map(({ item, key }) => new ListEdge(item, list.order, key));
  return {
    edges,
    pageInfo: {
      hasNextPage: () => hasMore(list, page, window, 'after'),
      hasPreviousPage: () => hasMore(list, page, window, 'before'),
      startCursor: () => edges[0]?.cursor() ?? null,
      endCursor: () => edges.at(-1)?.cursor() ?? null,
    },
    totalCount: () => list.total(),
  };
}

/** Whether the whole list has anything on one side of a page. */
function hasMore<Item>(
  list: PagedList<Item>,
  { items, more }: ListPage<Item>,
  { after, before, fromEnd }: Window,
  side: 'after' | 'before',
): boolean | Promise<boolean> {
  const readTowards = fromEnd ? 'before' : 'after';
  if (side === readTowards && more) return true;
  // A side that no cursor cut off is the list's own end; beyond a cursor, only looking tells.
  if (side === 'after' && before !== null) {
    const last = items.at(-1)?.key ?? after;
    return isAnything(list, { after: last, before: null, fromEnd: false });
  }
  if (side === 'before' && after !== null) {
    const first = items[0]?.key ?? before;
    return isAnything(list, { after: null, before: first, fromEnd: true });
  }
  return false;
}

async function isAnything<Item>(
  list: PagedList<Item>,
  beyond: Omit<Window, 'limit'>,
): Promise<boolean> {
  const { items } = await list.page({ ...beyond, limit: 1 });
  return items.length > 0;
}
