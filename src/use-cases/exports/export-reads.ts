import type { SharedBatcher } from '../../store/shared-batcher';
import type { Store } from '../../store/connection';
import { createLoaders, type Loaders } from '../../store/loaders';
import { type GraphMoment, readMoment } from '../../store/read/find-moment';
import { ReadBudget } from '../../store/read-budget';
import type { Key, PagedList } from '../paged-list';

/** How an export reads the graph. */
export interface ExportReads {
  /**
   * Loaders for one page. Their cache ends with it, so an export needs only the memory of a page.
   */
  open(): Loaders;
  /** The present state of the graph. */
  moment(): Promise<GraphMoment>;
  /** The public address of the server, without a slash at its end. */
  readonly site: string;
  /** Waits until there is room for one more page, and gives the room back when `read` has ended. */
  makeRoom<Result>(read: () => Promise<Result>): Promise<Result>;
}

/** Reads for an export that ends when the signal is aborted. */
export function exportReads(
  store: Store,
  batcher: SharedBatcher,
  { site, signal, makeRoom = (read) => read() }: ExportSettings,
): ExportReads {
  const budget = new ReadBudget(Infinity, signal);
  return {
    open: () => createLoaders(store, batcher, budget),
    moment: () => readMoment(store),
    ...{ site, makeRoom },
  };
}

type ExportSettings = Pick<ExportReads, 'site'> &
  Partial<Pick<ExportReads, 'makeRoom'>> & { readonly signal?: AbortSignal };

/** Items of a page of an export. */
export const EXPORT_PAGE = 500;

/** Turns one page of a list into rows. */
export type ReadPage<Item, Row> = (graph: Loaders, items: readonly Item[]) => Promise<Row[]>;

/** The rows of an export. */
export interface Rows<Row> {
  /** A page at a time; each is read on demand. */
  readonly pages: AsyncGenerator<readonly Row[], void>;
  /** The number of rows, counted on demand; null if it is known only after reading all rows. */
  total(): Promise<number | null>;
}

/** The rows that a list is turned into. */
export function rowsOf<Item, Row>(
  reads: ExportReads,
  listIn: (graph: Loaders) => PagedList<Item>,
  readPage: ReadPage<Item, Row>,
  shown: readonly string[] = [],
): Rows<Row> {
  return {
    pages: pagesOf(reads, listIn, readPage, shown),
    total: async () => listIn(reads.open()).total(),
  };
}

async function* pagesOf<Item, Row>(
  { open, makeRoom }: ExportReads,
  listIn: (graph: Loaders) => PagedList<Item>,
  readPage: ReadPage<Item, Row>,
  shown: readonly string[],
): AsyncGenerator<readonly Row[], void> {
  let after: Key | null = null;
  for (;;) {
    const start: Key | null = after;
    const { rows, last, more } = await makeRoom(async () => {
      const graph = open();
      const window = { after: start, before: null, limit: EXPORT_PAGE, fromEnd: false };
      const page = await listIn(graph).page(window, shown);
      const items = page.items.map(({ item }) => item);
      return {
        rows: await readPage(graph, items),
        last: page.items.at(-1)?.key ?? null,
        more: page.more,
      };
    });
    if (rows.length > 0) yield rows;
    if (!more) return;
    after = last;
  }
}
