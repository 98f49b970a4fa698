import { compare } from '../../domain/compare';
import type { Store } from '../connection';
import type { Parameters } from '../parameters';
import { decodeNode, type NodeColumns, type NodeRecord } from '../records';
import type { CypherStatement } from '../statement';
import type { Template } from '../template';
import { decodeEager, type Eager, type EagerColumns, type EagerPart } from './eager';

/** The place of a record in a list: the values that the list is ordered by, ending with an id. */
export type Key = readonly (string | number)[];

/** Keys of one list have parts of one type each; the first that differs decides. */
export function compareKeys(a: Key, b: Key): number {
  for (const [index, part] of a.entries()) {
    const other = b[index]!;
    if (part !== other) return compare(part, other);
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
export interface RecordPage {
  readonly items: readonly { readonly node: NodeRecord; readonly key: Key }[];
  /** Whether the window holds more than `limit`: beyond the last item, or from the end, before the first. */
  readonly more: boolean;
  readonly eager: Eager;
}

/** A list: how it is read, for which ids (a parent's, or those of a filter), and through which filter. */
export interface List {
  /**
   * The statement that one kind of list is read with: its variants FIRST and LAST give pages in
   * opposite orders, COUNT how many records there are. A statement that finds its nodes by id or
   * name names the index (USING INDEX SEEK). In a small graph the planner would rather scan, in
   * every part and for every list.
   */
  readonly template: ListTemplate;
  /** The flags of the variant, beside those of the filter: where the list starts, its order. */
  readonly flags: readonly string[];
  /** The parts that its pages can load with their nodes, each by the field that shows it. */
  readonly eager?: Readonly<Record<string, EagerPart>>;
  /**
   * The filter. The name of every part that is not null also chooses a variant, so that unused
   * parts cost nothing. All of it is sent as one map, `$list`. The server keeps one plan for every
   * combination of parameter types, which include the lengths of lists. A map is one type.
   */
  readonly parameters: Parameters;
  /** Values beside the filter, in the same map: no line depends on them. */
  readonly values?: Parameters;
  readonly ids: readonly string[];
  /** The contents and their order: a place in one list is one in every other list of that order. */
  readonly order: string;
  /** The same list from its end to its start. */
  readonly reversed?: boolean;
}

/** The list whose pages load what shows these fields of their nodes, as far as they can. */
export function withEager(list: List, fields: Iterable<string>): List {
  const parts = [...fields].flatMap((field) => list.eager?.[field] ?? []);
  return { ...list, flags: [...list.flags, ...parts.sort().map((part) => `WITH_${part}`)] };
}

/** One of the lists that a statement reads together: they differ in their ids and cursors alone. */
export type ListStart = Pick<List, 'ids'> & Pick<Window, 'after' | 'before'>;

/** One page of each of several lists, in one statement. */
export async function loadPages(
  store: Store,
  list: Omit<List, 'ids'>,
  window: Pick<Window, 'limit' | 'fromEnd'>,
  starts: readonly ListStart[],
): Promise<RecordPage[]> {
  const { limit, fromEnd } = window;
  const pages: RecordPage[] = starts.map(() => ({
    items: [],
    more: false,
    eager: decodeEager([]),
  }));
  const { statement, parameters } = askForPages(list, window, starts);
  await store.read(statement, parameters, ({ index, found, eager }) => {
    const items = found.slice(0, limit).map(([node, key]) => ({ node: decodeNode(node), key }));
    pages[index] = {
      items: fromEnd ? items.reverse() : items,
      more: found.length > limit,
      eager: decodeEager(eager ?? []),
    };
  });
  return pages;
}

/** A list's statement: FIRST and LAST give pages, COUNT the numbers of records. */
export type ListTemplate = Template<ListParameters, PageColumns | TotalColumns>;

type ListParameters = { readonly list: Parameters; readonly limit?: number };

interface PageColumns {
  readonly index: number;
  readonly found: [NodeColumns, Key][];
  readonly eager?: EagerColumns;
}

interface TotalColumns {
  readonly index: number;
  readonly found: number;
}

/** The statement that gives one page of each of several lists, and what it is given. */
export function askForPages(
  list: Omit<List, 'ids'>,
  { limit, fromEnd }: Pick<Window, 'limit' | 'fromEnd'>,
  starts: readonly ListStart[],
): { statement: CypherStatement<ListParameters, PageColumns>; parameters: ListParameters } {
  const { reversed = false } = list;
  // In a reversed list, nodes after a place come before it in the statements' order.
  const groups = starts.map(({ ids, after, before }, index) =>
    reversed ? { index, ids, after: before, before: after } : { index, ids, after, before },
  );
  return {
    statement: writeStatement(list, fromEnd === reversed ? 'FIRST' : 'LAST'),
    // One more than asked for tells whether there are more.
    parameters: { list: mapOf(list, groups), limit: limit + 1 },
  };
}

/** The length of each of several lists, in one statement. */
export async function loadTotals(
  store: Store,
  list: Omit<List, 'ids'>,
  starts: readonly Pick<ListStart, 'ids'>[],
): Promise<number[]> {
  const totals = starts.map(() => 0);
  const groups = starts.map(({ ids }, index) => ({ index, ids }));
  await store.read(
    writeStatement(list, 'COUNT'),
    { list: mapOf(list, groups) },
    ({ index, found }) => {
      totals[index] = found;
    },
  );
  return totals;
}

/** The parts of a list's filter that are asked for; the name of each chooses a variant. */
export function filterOf({ parameters }: Pick<List, 'parameters'>): Parameters {
  return withoutNulls(parameters);
}

/** Makes the map that a statement is given as `$list`. */
export function mapOf(
  list: Pick<List, 'parameters' | 'values'>,
  groups: readonly Parameters[],
): Parameters {
  return { ...filterOf(list), ...withoutNulls(list.values ?? {}), groups };
}

function withoutNulls(parameters: Parameters): Parameters {
  return Object.fromEntries(Object.entries(parameters).filter(([, value]) => value !== null));
}

type ListVariant = Pick<List, 'template' | 'flags' | 'parameters'>;

function writeStatement(
  list: ListVariant,
  part: 'FIRST' | 'LAST',
): CypherStatement<ListParameters, PageColumns>;
function writeStatement(
  list: ListVariant,
  part: 'COUNT',
): CypherStatement<ListParameters, TotalColumns>;
function writeStatement(
  { template, flags, parameters }: ListVariant,
  part: string,
): CypherStatement<ListParameters> {
  return template.write([...flags, ...Object.keys(filterOf({ parameters })), part]);
}
