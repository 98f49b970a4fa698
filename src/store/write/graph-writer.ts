import type { Store, Transaction } from '../connection';
import { loadStatement } from '../statement';

const FIND_GRAPH = loadStatement(__dirname, 'find-graph.cypher');
const LOCK_GRAPH = loadStatement(__dirname, 'lock-graph.cypher');
const RAISE_REVISION = loadStatement(__dirname, 'raise-revision.cypher');

/** Where a graph stands in its own time. */
interface GraphState {
  readonly revision: number;
  /** That of the newest write which recorded something, in ms since 1970. */
  readonly recordedAt: number;
}

/**
 * Writes what the graph records: imports use it, and so does whatever else adds or supersedes records.
 * Each transaction locks the graph, so that writers take turns, and raises its revision.
 *
 * A writer has one moment for all that it records, by this program's clock: `knownAsOf` means to a
 * person the time at which they ran the import. The moment is later than that of every writer before.
 * Where the clock was set back, or another writer has come between, it is a millisecond after the last.
 */
export class GraphWriter {
  private constructor(
    private readonly store: Store,
    private moment: number,
    private currentRevision: number,
    private readonly startRevision: number,
  ) {}

  /** A writer with the moment of a clock (ms since 1970), which is read once. */
  static async start(store: Store, now: () => number = Date.now): Promise<GraphWriter> {
    const [graph] = await store.read(FIND_GRAPH, {}, (row: GraphState) => row);
    if (graph === undefined) throw new Error('The graph has not been migrated');
    const { recordedAt, revision } = graph;
    const moment = Math.max(Math.trunc(now()), recordedAt + 1);
    return new GraphWriter(store, moment, revision, revision);
  }

  /** The moment at which the last transaction was recorded, in ms since 1970. */
  get recordedAt(): number {
    return this.moment;
  }

  /** The graph's revision after the last transaction. */
  get revision(): number {
    return this.currentRevision;
  }

  /** Whether this writer has changed the graph. */
  get changedGraph(): boolean {
    return this.currentRevision !== this.startRevision;
  }

  /**
   * Runs one transaction that changes the graph, after those of others that are under way. `work` is
   * given the moment for what it records. The server may have it run again, so this writer's own moment
   * moves only once the transaction has ended.
   */
  async write<Result>(
    work: (transaction: Transaction, recordedAt: number) => Promise<Result>,
  ): Promise<Result> {
    const written = await this.store.write(async (transaction) => {
      const graph = await lockGraph(transaction);
      const isLastWriter = graph.revision === this.currentRevision;
      const moment = isLastWriter ? this.moment : Math.max(this.moment, graph.recordedAt + 1);
      const result = await work(transaction, moment);
      return { result, moment, revision: await raiseRevision(transaction, moment) };
    });
    this.moment = written.moment;
    this.currentRevision = written.revision;
    return written.result;
  }
}

/**
 * Runs one transaction that rewrites what is derived from records: a new revision at the same recorded
 * time. Where `work` returns null it found nothing to rewrite, and the graph stays as it is.
 */
export function rewriteDerived<Result>(
  store: Store,
  work: (transaction: Transaction) => Promise<Result | null>,
): Promise<Result | null> {
  return store.write(async (transaction) => {
    const { recordedAt } = await lockGraph(transaction);
    const result = await work(transaction);
    if (result !== null) await raiseRevision(transaction, recordedAt);
    return result;
  });
}

/** Waits for the transaction of another writer to end; the first thing that a transaction does. */
async function lockGraph(transaction: Transaction): Promise<GraphState> {
  const [graph] = await transaction.run(LOCK_GRAPH, {}, (row: GraphState) => row);
  return graph!;
}

/** Notes that a transaction changes the graph; the last thing that it does. Returns the new revision. */
async function raiseRevision(transaction: Transaction, recordedAt: number): Promise<number> {
  const [revision] = await transaction.run(
    RAISE_REVISION,
    { recordedAt },
    (row: { revision: number }) => row.revision,
  );
  return revision!;
}
