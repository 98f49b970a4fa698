import type { GraphQLResolveInfo } from 'graphql';
import type { Loaders } from '../../store/loaders';
import type { List, Page, Window } from '../../store/read/list';
import type { Connection } from './connection.type';
import { fieldsOfNodes } from './fields-of-nodes';
import { ListEdge } from './list-edge';
import { type PageArgs, readWindow } from './page-args';

/**
 * The page of a list that the arguments ask for. With `info` it brings along what the query shows of its
 * nodes, as far as the list can.
 */
export async function connect(
  loaders: Loaders,
  list: List,
  args: PageArgs,
  info?: GraphQLResolveInfo,
): Promise<Connection> {
  const window = readWindow(args, list.order);
  const page = await loaders.page(info === undefined ? list : bringing(list, info), window);
  const edges = page.items.map(({ node, key }) => new ListEdge(node, list.order, key));
  return {
    edges,
    pageInfo: {
      hasNextPage: () => hasMore(loaders, list, page, window, 'after'),
      hasPreviousPage: () => hasMore(loaders, list, page, window, 'before'),
      startCursor: () => edges[0]?.cursor() ?? null,
      endCursor: () => edges.at(-1)?.cursor() ?? null,
    },
    totalCount: () => loaders.total(list),
  };
}

function bringing(list: List, info: GraphQLResolveInfo): List {
  const { brings = {}, variant } = list;
  const asked = [...fieldsOfNodes(info)].flatMap((field) => brings[field] ?? []);
  return { ...list, variant: [...variant, ...asked.sort()] };
}

/** Whether the whole list has anything on one side of a page. */
function hasMore(
  loaders: Loaders,
  list: List,
  { items, more }: Page,
  { after, before, fromEnd }: Window,
  side: 'after' | 'before',
): boolean | Promise<boolean> {
  const readTowards = fromEnd ? 'before' : 'after';
  if (side === readTowards && more) return true;
  // A side that no cursor cut off is the list's own end; beyond a cursor, only looking tells.
  if (side === 'after' && before !== null) {
    const last = items.at(-1)?.key ?? after;
    return isAnything(loaders, list, { after: last, before: null, fromEnd: false });
  }
  if (side === 'before' && after !== null) {
    const first = items[0]?.key ?? before;
    return isAnything(loaders, list, { after: null, before: first, fromEnd: true });
  }
  return false;
}

async function isAnything(
  loaders: Loaders,
  list: List,
  beyond: Omit<Window, 'limit'>,
): Promise<boolean> {
  const { items } = await loaders.page(list, { ...beyond, limit: 1 });
  return items.length > 0;
}
