import { setTimeout as delay } from 'node:timers/promises';
import neo4j, {
  type Driver,
  type ManagedTransaction,
  type Record as Neo4jRecord,
} from 'neo4j-driver';
import { encodeParameters, type Parameters } from './parameters';
import { openDriver, type StoreAddress } from './open-driver';
import { isNewEnough, OLDEST_SERVER } from './server-version';
import { Pulse } from './pulse';
import type { CypherStatement } from './statement';
import { isAnswer, StoreError, toStoreError, unreachable } from './store-error';

/**
 * A write transaction, for as long as `store.write` lends it. Statements run in the order in which
 * they are sent, so none waits for an earlier answer. If one fails, so do those after it.
 */
export interface Transaction {
  run<Given extends Parameters>(
    statement: CypherStatement<Given, object>,
    parameters: NoInfer<Given>,
  ): Promise<void>;
  run<Given extends Parameters, Columns extends object, Row>(
    statement: CypherStatement<Given, Columns>,
    parameters: NoInfer<Given>,
    decode: (columns: Columns) => Row,
  ): Promise<Row[]>;
}

/** The graph. The driver is lent through these functions and never handed out. */
export interface Store {
  /**
   * Runs one statement where reads belong (a follower, in a cluster) and decodes each row, whose integers
   * come as numbers. It sees
   * every write of this store that has ended. Throws a StoreError where the graph cannot be used:
   * STORE_UNREACHABLE where Neo4j answers nobody, STORE_TIMEOUT where it reads for longer than a minute.
   * Once the signal is aborted Neo4j ends the statement, and the read rejects with the signal's reason.
   */
  read<Given extends Parameters, Columns extends object, Row>(
    statement: CypherStatement<Given, Columns>,
    parameters: NoInfer<Given>,
    decode: (columns: Columns) => Row,
    signal?: AbortSignal,
  ): Promise<Row[]>;
  /**
   * Runs `work` in one transaction, all or nothing. It runs again from its start if the server asks
   * for it (a change of leader, a deadlock), so `work` must have no other effects.
   */
  write<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result>;
  /** Whether the graph answers right now; within a second. */
  isReachable(): Promise<boolean>;
  close(): Promise<void>;
}

/** When a read that failed in a manner that may pass is tried again, in milliseconds. */
const READ_AGAIN_AFTER = [100, 600, 1_200];

/** How long one statement may read, in milliseconds: no question holds the graph up for ever. */
const READ_TIMEOUT = 60_000;

/** How long a server that answers nobody may hold up a read, in milliseconds. */
const PATIENCE = 2_600;
/** The same for a write. Nobody looks at an answer meanwhile, and a write given up may have been done. */
const WRITE_PATIENCE = 60_000;

/** The same for the first exchange of all, with a server that may have just started. */
const CONNECT_PATIENCE = 8_000;

/** How long `isReachable` waits, in milliseconds. */
const REACH_TIMEOUT = 1_000;
/** When a probe's connection is given up, in milliseconds. */
const PROBE_LIFETIME = 3_000;

export interface ConnectOptions {
  /** How long one statement may read, in milliseconds. Default: a minute. */
  readonly readTimeout?: number;
  /**
   * How long a server that does not even answer a probe may hold up a read, in milliseconds. Then
   * reads fail at once with STORE_UNREACHABLE until it is back. Default: 2,600.
   */
  readonly patience?: number;
}

/**
 * Connects, and checks that a Neo4j of version 5.26 or later answers. Throws a StoreError:
 * STORE_UNREACHABLE, STORE_WRONG_PASSWORD or STORE_WRONG_VERSION.
 */
export async function connect(
  address: StoreAddress,
  { readTimeout = READ_TIMEOUT, patience = PATIENCE }: ConnectOptions = {},
): Promise<Store> {
  const store = new Neo4jStore(address, readTimeout, patience);
  try {
    await store.verify();
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}

class Neo4jStore implements Store {
  private driver: Driver;
  private readonly pulse: Pulse;
  /** Kept apart from the driver, which is replaced where its connections are lost. */
  private readonly bookmarkManager = neo4j.bookmarkManager();
  private readonly writes = new Set<Promise<unknown>>();
  private isClosed = false;

  constructor(
    private readonly address: StoreAddress,
    private readonly readTimeout: number,
    patience: number,
  ) {
    this.driver = openDriver(address);
    this.pulse = new Pulse({
      patience,
      probe: () => this.probe(),
      isAnswer,
      lostError: (cause) => unreachable(address.uri, cause),
      onLost: () => this.replaceDriver(),
    });
  }

  async read<Given extends Parameters, Columns extends object, Row>(
    statement: CypherStatement<Given, Columns>,
    parameters: NoInfer<Given>,
    decode: (columns: Columns) => Row,
    signal?: AbortSignal,
  ): Promise<Row[]> {
    try {
      const encoded = encodeParameters(parameters);
      const records = await this.pulse.watch(() => this.readRecords(statement, encoded, signal));
      return records.map((record) => decode(record.toObject() as Columns));
    } catch (error) {
      throw this.explain(error);
    }
  }

  /**
   * A statement on its own is one exchange with the server, where one within a transaction that the
   * driver could start again is two. So it is tried on its own, and again where the server or the connection
   * failed in a manner that may pass.
   */
  private async readRecords(
    { text, isLatest }: CypherStatement,
    parameters: Record<string, unknown>,
    signal?: AbortSignal,
  ): Promise<Neo4jRecord[]> {
    const { bookmarkManager, readTimeout: timeout } = this;
    for (let attempt = 0; ; attempt += 1) {
      signal?.throwIfAborted();
      const session = this.driver.session({
        defaultAccessMode: isLatest ? neo4j.session.WRITE : neo4j.session.READ,
        bookmarkManager,
      });
      // The server ends the statement of a session that is closed.
      const cancel = () => void session.close();
      signal?.addEventListener('abort', cancel);
      try {
        const { records } = await session.run(text, parameters, { timeout });
        // A statement that was ended may have given only some of its records.
        signal?.throwIfAborted();
        return records;
      } catch (error) {
        signal?.throwIfAborted();
        const pause = READ_AGAIN_AFTER[attempt];
        if (pause === undefined || !neo4j.isRetryableError(error)) throw error;
        await delay(pause);
      } finally {
        signal?.removeEventListener('abort', cancel);
        await session.close();
      }
    }
  }

  async write<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
    try {
      return await this.pulse.watch(() => this.writeNow(work), WRITE_PATIENCE);
    } catch (error) {
      throw this.explain(error);
    }
  }

  private writeNow<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
    // The bookmarks that reads wait for, so that a read sees the writes before it.
    const { bookmarkManager } = this;
    const session = this.driver.session({
      defaultAccessMode: neo4j.session.WRITE,
      bookmarkManager,
    });
    const writing = session
      .executeWrite((managed) => work(lend(managed)))
      .finally(() => session.close())
      .finally(() => this.writes.delete(writing));
    this.writes.add(writing);
    return writing;
  }

  async isReachable(): Promise<boolean> {
    if (this.isClosed) return false;
    try {
      await this.pulse.ask(REACH_TIMEOUT);
      return true;
    } catch {
      return false;
    }
  }

  /** Throws unless a server that is new enough answers. */
  async verify(): Promise<void> {
    const agent = await this.findAgent();
    if (!isNewEnough(agent)) {
      throw new StoreError(
        'STORE_WRONG_VERSION',
        `The server at ${this.address.uri} is ${agent || 'of an unknown version'}. Claimline needs Neo4j ${OLDEST_SERVER.major}.${OLDEST_SERVER.minor} or later.`,
      );
    }
  }

  /**
   * The server's own name and version, at once, without the retries that a running program's
   * statements get.
   */
  private async findAgent(): Promise<string> {
    try {
      return (
        (await this.pulse.watch(() => this.driver.getServerInfo(), CONNECT_PATIENCE)).agent ?? ''
      );
    } catch (error) {
      throw this.explain(error);
    }
  }

  async close(): Promise<void> {
    this.isClosed = true;
    this.pulse.stop();
    await this.driver.close();
  }

  private explain(error: unknown): unknown {
    return toStoreError(error, this.address.uri, this.address.user);
  }

  /**
   * Asks on a new connection, which works even if old ones hang. It runs no statement: the first
   * ones after a start are slow.
   */
  private async probe(): Promise<void> {
    const driver = openDriver(this.address, { maxConnectionPoolSize: 1 });
    const giveUp = setTimeout(() => void driver.close(), PROBE_LIFETIME);
    try {
      await driver.getServerInfo();
    } finally {
      clearTimeout(giveUp);
      await driver.close();
    }
  }

  /**
   * Connections to a lost server may hang for minutes after it is back, as where a network was cut. Writes
   * keep theirs: a server that was only held up goes on with them.
   */
  private replaceDriver(): void {
    const { driver } = this;
    if (this.isClosed) return;
    this.driver = openDriver(this.address);
    void Promise.allSettled(this.writes).then(() => driver.close());
  }
}

function lend(managed: ManagedTransaction): Transaction {
  return {
    async run(
      statement: CypherStatement,
      parameters: Parameters,
      decode: (columns: never) => unknown = () => undefined,
    ) {
      const { records } = await managed.run(statement.text, encodeParameters(parameters));
      return records.map((record) => decode(record.toObject() as never)) as never;
    },
  };
}
