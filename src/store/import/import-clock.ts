import type { Store, Transaction } from '../connection';
import { loadStatement } from '../statement';
import { type GraphState, lockGraph } from './lock-graph';

const FIND_GRAPH = loadStatement(__dirname, 'find-graph.cypher');
const RAISE_REVISION = loadStatement(__dirname, 'raise-revision.cypher');

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

  /** The moment, in ms since 1970, for what the transaction writes that has entered last. */
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
   * Waits for another import's transaction to end, and sets the moment behind what that recorded; the
   * first thing that a transaction does.
   */
  async enter(transaction: Transaction): Promise<void> {
    const graph = await lockGraph(transaction);
    if (graph.revision === this.currentRevision) return;
    this.moment = Math.max(this.moment, graph.recordedAt + 1);
  }

  /** Notes that the transaction changes the graph; the last thing that it does. */
  async raiseRevision(transaction: Transaction): Promise<void> {
    const [revision] = await transaction.run(
      RAISE_REVISION,
      { recordedAt: this.moment },
      (row: { revision: number }) => row.revision,
    );
    this.currentRevision = revision!;
  }
}
