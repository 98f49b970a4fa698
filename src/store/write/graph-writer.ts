import { setImmediate } from 'node:timers/promises';
import type { Store, Transaction } from '../connection';
import { loadStatement, type None } from '../statement';
import { restoring } from '../store-error';
import { announceWait } from './announce-wait';
import { type Author, ChangeLog } from './change-log';
import {
  auditIdOf,
  raiseRevision,
  recordAudit,
  type Repeatable,
  type WholeAct,
} from './record-change';

const FIND_GRAPH = loadStatement<None, GraphState>(__dirname, 'find-graph.cypher');
export const LOCK_GRAPH = loadStatement<None, GraphState>(__dirname, 'lock-graph.cypher');

/** Where a graph stands in its own time. */
export interface GraphState {
  readonly revision: number;
  /** That of the newest write which recorded something, in ms since 1970. */
  readonly recordedAt: number;
}

/** An act of several transactions, and what its author asked for. */
export interface RequestedAct extends WholeAct {
  readonly repeatable?: Repeatable;
  /** Throws where the act must not begin, as the graph is when the first transaction has its lock. */
  readonly guard?: (transaction: Transaction, revision: number) => Promise<void>;
}

/**
 * Writes what an import records: several transactions, one act. Each transaction locks the graph, so that writers take
 * turns, raises its revision, and is a change of the feed. The first keeps the act itself as an audit record.
 *
 * A writer records everything at one moment, by this program's clock. To a person, `knownAsOf`
 * means the time at which they ran the import. The moment is later than that of every writer
 * before. Where the clock was set back, or another writer has come between, it is a millisecond
 * after the last.
 */
export class GraphWriter {
  private auditId: string | null = null;

  private constructor(
    private readonly store: Store,
    private readonly act: RequestedAct,
    private moment: number,
    private currentRevision: number,
    private readonly startRevision: number,
    private readonly onWait: () => void,
  ) {}

  /**
   * A writer with the moment of a clock (ms since 1970), which is read once. `onWait` is called whenever it has
   * waited two seconds for another that writes, or for a backup.
   */
  static async start(
    store: Store,
    act: RequestedAct,
    now: () => number = Date.now,
    onWait: () => void = () => {},
  ): Promise<GraphWriter> {
    const [graph] = await store.read(FIND_GRAPH, {}, (row) => row);
    if (graph === undefined) throw restoring();
    const { recordedAt, revision } = graph;
    return new GraphWriter(store, act, momentAfter(recordedAt, now), revision, revision, onWait);
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
   * given the moment for what it records, and says in the log what it touches. The server may have it run again, so
   * this writer's own moment moves only once the transaction has ended. `revision` is that of the graph as it begins.
   * `whileCommitting` is called once the commit is sent: Neo4j is busy then.
   */
  async write<Result>(
    work: (
      transaction: Transaction,
      recordedAt: number,
      log: ChangeLog,
      revision: number,
    ) => Promise<Result>,
    whileCommitting: () => void = () => {},
  ): Promise<Result> {
    const written = await writeAndGoOn(this.store, whileCommitting, async (transaction) => {
      const graph = await announceWait(lockGraph(transaction), this.onWait);
      const isLastWriter = graph.revision === this.currentRevision;
      const moment = isLastWriter ? this.moment : Math.max(this.moment, graph.recordedAt + 1);
      if (this.auditId === null) await this.act.guard?.(transaction, graph.revision);
      const log = new ChangeLog();
      const result = await work(transaction, moment, log, graph.revision);
      const auditId = this.auditId ?? auditIdOf(graph.revision + 1);
      const change = { ...log.columns, act: this.act, auditId };
      const revision = await raiseRevision(transaction, moment, change);
      if (this.auditId === null) {
        const whole = { ...this.act, id: auditId, revision, recordedAt: moment };
        await recordAudit(transaction, whole, this.act.repeatable ?? null);
      }
      return { result, moment, revision, auditId };
    });
    this.moment = written.moment;
    this.currentRevision = written.revision;
    this.auditId = written.auditId;
    return written.result;
  }
}

/**
 * Runs one transaction that rewrites what is derived from records: a new revision at the same recorded
 * time. `work` is given the revision before. Where it returns null it found nothing to rewrite, and the graph stays as it is.
 */
export function rewriteDerived<Result>(
  store: Store,
  work: (transaction: Transaction, log: ChangeLog, revision: number) => Promise<Result | null>,
  whileCommitting: () => void = () => {},
): Promise<Result | null> {
  return writeAndGoOn(store, whileCommitting, async (transaction) => {
    const { recordedAt, revision } = await lockGraph(transaction);
    const log = new ChangeLog();
    const result = await work(transaction, log, revision);
    if (result === null) return null;
    await raiseRevision(transaction, recordedAt, { ...log.columns, act: PROGRAM, auditId: null });
    return result;
  });
}

/** Runs one transaction, and something of this process while Neo4j commits it. */
async function writeAndGoOn<Result>(
  store: Store,
  whileCommitting: () => void,
  work: (transaction: Transaction) => Promise<Result>,
): Promise<Result> {
  let meanwhile: Promise<void> = Promise.resolve();
  const result = await store.write(async (transaction) => {
    const worked = await work(transaction);
    // The commit is sent first.
    meanwhile = setImmediate().then(whileCommitting);
    // Awaited below. This avoids an unhandled rejection before that.
    meanwhile.catch(() => {});
    return worked;
  });
  await meanwhile;
  return result;
}

/** The program itself, which brings what is derived up to its rules. */
const PROGRAM: Author = { act: 'DERIVE', by: { id: 'program', name: 'Claimline' } };

/** The moment of a clock, or a millisecond after the newest that a graph has recorded. */
export function momentAfter(recordedAt: number, now: () => number): number {
  return Math.max(Math.trunc(now()), recordedAt + 1);
}

/** Waits for the transaction of another writer to end; the first thing that a transaction does. */
export async function lockGraph(transaction: Transaction): Promise<GraphState> {
  const [graph] = await transaction.run(LOCK_GRAPH, {}, (row) => row);
  if (graph === undefined) throw restoring();
  return graph;
}
