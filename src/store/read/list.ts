import type { Store } from '../connection';
import type { Parameters } from '../parameters';
import { decodeNode, type NodeColumns, type NodeRecord } from '../records';
import { loadStatement, type Statement } from '../statement';

/** The place of a record in a list: the values that the list is ordered by, ending with an id. */
export type Key = readonly (string | number)[];

/** Keys of one list have parts of one type each; the first that differs decides. */
export function compareKeys(a: Key, b: Key): number {
  for (const [index, part] of a.entries()) {
    const other = b[index]!;
    if (part !== other) return part < other ? -1 : 1;
  }
  return 0;
}

/** Which part of a list is asked for. */
export interface Window {
  /** Only what comes after, and before, these places. */
  readonly after: Key | null;
  readonly before: Key | null;
  readonly limit: number;
  /** The last `limit` rather than the first. */
  readonly fromEnd: boolean;
}

/** Consecutive records of a list, always in the list's order. */
export interface Page {
  readonly items: readonly { readonly node: NodeRecord; readonly key: Key }[];
  /** Whether the window holds more than `limit`: beyond the last item, or from the end, before the first. */
  readonly more: boolean;
}

/**
 * The statements that one kind of list is read with. Both directions say the same, in opposite orders.
 *
 * All that they take but the limit is one map, `$list`. The server keeps one plan for every combination
 * of its parameters' types, null and the length of lists included; a map is one type, so that a filter
 * of thirteen optional parts is planned once and not for every choice of parts. Where a statement finds
 * its nodes by id or name it names the index (USING INDEX SEEK): of a small graph the planner would
 * rather scan, in every part and for every list.
 */
export interface ListStatements {
  readonly forward: Statement;
  readonly backward: Statement;
  readonly count: Statement;
}

/** A list: how it is read, for which ids (a parent's, or those of a filter), and through which filter. */
export interface List {
  readonly statements: ListStatements;
  readonly parameters: Parameters;
  readonly ids: readonly string[];
  /** The same list from its end to its start. */
  readonly reversed?: boolean;
}

/** Reads `name.cypher`, `name-backward.cypher` and `count-name.cypher`. */
export function loadListStatements(folder: string, name: string): ListStatements {
  return {
    forward: loadStatement(folder, `${name}.cypher`),
    backward: loadStatement(folder, `${name}-backward.cypher`),
    count: loadStatement(folder, `count-${name}.cypher`),
  };
}

/** One of the lists that a statement reads together: they differ in their ids and cursors alone. */
export type ListStart = Pick<List, 'ids'> & Pick<Window, 'after' | 'before'>;

/** One page of each of several lists, in one statement. */
export async function readPages(
  store: Store,
  { statements, parameters, reversed = false }: Omit<List, 'ids'>,
  { limit, fromEnd }: Pick<Window, 'limit' | 'fromEnd'>,
  starts: readonly ListStart[],
): Promise<Page[]> {
  const pages: Page[] = starts.map(() => ({ items: [], more: false }));
  // What comes after a place in a reversed list comes before it in the statements' order.
  const groups = starts.map(({ ids, after, before }, index) =>
    reversed ? { index, ids, after: before, before: after } : { index, ids, after, before },
  );
  await store.read(
    fromEnd === reversed ? statements.forward : statements.backward,
    // One more than asked for tells whether there are more.
    { list: { ...parameters, groups }, limit: limit + 1 },
    ({ index, rows }: { index: number; rows: [NodeColumns, Key][] }) => {
      const items = rows.slice(0, limit).map(([node, key]) => ({ node: decodeNode(node), key }));
      pages[index] = {
        items: fromEnd ? items.reverse() : items,
        more: rows.length > limit,
      };
    },
  );
  return pages;
}

/** The length of each of several lists, in one statement. */
export async function readTotals(
  store: Store,
  { statements, parameters }: Omit<List, 'ids'>,
  starts: readonly Pick<ListStart, 'ids'>[],
): Promise<number[]> {
  const totals = starts.map(() => 0);
  const groups = starts.map(({ ids }, index) => ({ index, ids }));
  await store.read(
    statements.count,
    { list: { ...parameters, groups } },
    ({ index, total }: { index: number; total: number }) => {
      totals[index] = total;
    },
  );
  return totals;
}
