import type { Store, Transaction } from '../connection';
import { loadStatement } from '../statement';
import { type GraphState, lockGraph } from './lock-graph';
import { raiseRevision } from './raise-revision';

const FIND_GRAPH = loadStatement(__dirname, 'find-graph.cypher');

/**
 * The recorded time of one import: one moment for all that it writes, later than that of every
 * import before it. It is this program's clock, as what `knownAsOf` means to a person is when they
 * ran the import; where that clock was set back, or another import has come between, the moment is a
 * millisecond after the last one.
 */
export class ImportClock {
  private constructor(
    private moment: number,
    private currentRevision: number,
    private readonly startRevision: number,
  ) {}

  static async start(store: Store, now: () => number): Promise<ImportClock> {
    const [graph] = await store.read(FIND_GRAPH, {}, (row: GraphState) => row);
    if (graph === undefined) throw new Error('The graph has not been migrated');
    return new ImportClock(
      Math.max(Math.trunc(now()), graph.recordedAt + 1),
      graph.revision,
      graph.revision,
    );
  }

  /** The moment, in ms since 1970, at which this import's last transaction was recorded. */
  get recordedAt(): number {
    return this.moment;
  }

  /** The graph's revision after this import's last transaction. */
  get revision(): number {
    return this.currentRevision;
  }

  /** Whether this import has changed the graph. */
  get changedGraph(): boolean {
    return this.currentRevision !== this.startRevision;
  }

  /**
   * Runs a transaction that changes the graph, after another import's that is under way. `work` is given the
   * moment for what it writes, which is later than what any other import has recorded. As the transaction may be
   * run again, this clock moves when it has ended.
   */
  async write<Result>(
    store: Store,
    work: (transaction: Transaction, recordedAt: number) => Promise<Result>,
  ): Promise<Result> {
    const { result, moment, revision } = await store.write(async (transaction) => {
      const graph = await lockGraph(transaction);
      const recordedAt =
        graph.revision === this.currentRevision
          ? this.moment
          : Math.max(this.moment, graph.recordedAt + 1);
      const done = await work(transaction, recordedAt);
      const raised = await raiseRevision(transaction, recordedAt);
      return { result: done, moment: recordedAt, revision: raised };
    });
    this.moment = moment;
    this.currentRevision = revision;
    return result;
  }
}
