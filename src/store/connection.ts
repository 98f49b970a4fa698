import neo4j, {
  type Driver,
  type ManagedTransaction,
  type Record as Neo4jRecord,
} from 'neo4j-driver';
import { encodeParameters, type Parameters } from './parameters';
import type { Statement } from './statement';
import { StoreError, toStoreError } from './store-error';

/** Where a Neo4j listens, and who asks. */
export interface StoreAddress {
  /** `neo4j+s://…` for a cluster, `bolt://…` for one server. */
  readonly uri: string;
  readonly user: string;
  readonly password: string;
}

/** The columns of a row, by name; integers come as numbers. */
export type Decode<Columns extends object, Row> = (columns: Columns) => Row;

/**
 * A write transaction, for as long as `store.write` lends it. Statements run in the order in which they are
 * sent, so none has to wait for the answer to one before; where one fails, so do those after it.
 */
export interface Transaction {
  run(statement: Statement, parameters?: Parameters): Promise<void>;
  run<Columns extends object, Row>(
    statement: Statement,
    parameters: Parameters,
    decode: Decode<Columns, Row>,
  ): Promise<Row[]>;
}

/** The graph. The driver is lent through these functions and never handed out. */
export interface Store {
  /**
   * Runs one statement where reads belong (a follower, in a cluster) and decodes each row. It sees
   * every write of this store that has ended. Throws a StoreError where the graph cannot be used, and
   * STORE_TIMEOUT where it takes longer than a minute.
   */
  read<Columns extends object, Row>(
    statement: Statement,
    parameters: Parameters,
    decode: Decode<Columns, Row>,
  ): Promise<Row[]>;
  /**
   * Runs `work` in one transaction, all or nothing, and again from its start where the server asks
   * for it (a change of leader, a deadlock): `work` must have no other effects.
   */
  write<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result>;
  /** Whether the graph answers right now. */
  isReachable(): Promise<boolean>;
  close(): Promise<void>;
}

/** How long a dead server may hold up a caller, in milliseconds. */
const CONNECT_TIMEOUT = 5_000;
const RETRY_FOR = 15_000;

/** How long one statement may read, in milliseconds: no question holds the graph up for ever. */
const READ_TIMEOUT = 60_000;

const OLDEST = { major: 5, minor: 26 };

/**
 * Connects, and checks that a Neo4j of version 5.26 or later answers. Throws a StoreError:
 * STORE_UNREACHABLE, STORE_WRONG_PASSWORD or STORE_WRONG_VERSION.
 */
export async function connect(
  { uri, user, password }: StoreAddress,
  { readTimeout = READ_TIMEOUT } = {},
): Promise<Store> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), {
    // Every integer that we keep (milliseconds, offsets, counts) is a safe one.
    disableLosslessIntegers: true,
    connectionTimeout: CONNECT_TIMEOUT,
    connectionAcquisitionTimeout: 2 * CONNECT_TIMEOUT,
    maxTransactionRetryTime: RETRY_FOR,
    // Hints on statements are for whoever writes them; tests of plans look at them there.
    notificationFilter: { minimumSeverityLevel: 'OFF' },
    telemetryDisabled: true,
    userAgent: 'claimline',
  });
  const store = new Neo4jStore(driver, readTimeout, (error) => toStoreError(error, uri, user));
  try {
    await store.verify(uri);
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}

class Neo4jStore implements Store {
  constructor(
    private readonly driver: Driver,
    private readonly readTimeout: number,
    private readonly explain: (error: unknown) => unknown,
  ) {}

  async read<Columns extends object, Row>(
    statement: Statement,
    parameters: Parameters,
    decode: Decode<Columns, Row>,
  ): Promise<Row[]> {
    try {
      const records = await this.readRecords(statement, encodeParameters(parameters));
      return records.map((record) => decode(record.toObject() as Columns));
    } catch (error) {
      throw this.explain(error);
    }
  }

  /**
   * A statement on its own is one exchange with the server, where one within a transaction that the
   * driver could start again is two. So it is tried on its own, and again in the other way only where
   * the server or the connection failed in a manner that may pass.
   */
  private async readRecords(
    { text }: Statement,
    parameters: Record<string, unknown>,
  ): Promise<Neo4jRecord[]> {
    const session = this.driver.session({
      defaultAccessMode: neo4j.session.READ,
      bookmarkManager: this.driver.executeQueryBookmarkManager,
    });
    try {
      const { readTimeout: timeout } = this;
      return (await session.run(text, parameters, { timeout })).records;
    } catch (error) {
      if (!neo4j.isRetryableError(error)) throw error;
    } finally {
      await session.close();
    }
    const { records } = await this.driver.executeQuery(text, parameters, {
      routing: neo4j.routing.READ,
      transactionConfig: { timeout: this.readTimeout },
    });
    return records;
  }

  async write<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
    // The bookmarks that reads wait for, so that a read sees the writes before it.
    const session = this.driver.session({
      defaultAccessMode: neo4j.session.WRITE,
      bookmarkManager: this.driver.executeQueryBookmarkManager,
    });
    try {
      return await session.executeWrite((managed) => work(lend(managed)));
    } catch (error) {
      throw this.explain(error);
    } finally {
      await session.close();
    }
  }

  async isReachable(): Promise<boolean> {
    try {
      await this.driver.verifyConnectivity();
      return true;
    } catch {
      return false;
    }
  }

  /** Throws unless a server that is new enough answers. */
  async verify(uri: string): Promise<void> {
    const agent = await this.findAgent();
    if (!isNewEnough(agent)) {
      throw new StoreError(
        'STORE_WRONG_VERSION',
        `The server at ${uri} is ${agent || 'of an unknown version'}. Claimline needs Neo4j ${OLDEST.major}.${OLDEST.minor} or later.`,
      );
    }
  }

  /** What the server says that it is, at once, without the retries that a running program's statements get. */
  private async findAgent(): Promise<string> {
    try {
      return (await this.driver.getServerInfo()).agent ?? '';
    } catch (error) {
      throw this.explain(error);
    }
  }

  close(): Promise<void> {
    return this.driver.close();
  }
}

function lend(managed: ManagedTransaction): Transaction {
  return {
    async run(
      statement: Statement,
      parameters: Parameters = {},
      decode: (columns: never) => unknown = () => undefined,
    ) {
      const { records } = await managed.run(statement.text, encodeParameters(parameters));
      return records.map((record) => decode(record.toObject() as never)) as never;
    },
  };
}

/** Whether a server such as `Neo4j/5.26.30`, `Neo4j/5.27-aura` or `Neo4j/2025.06.0` is not older than the floor. */
export function isNewEnough(agent: string): boolean {
  const [, major, minor] = /^Neo4j\/(\d+)\.(\d+)/.exec(agent) ?? [];
  if (major === undefined) return false;
  return (
    Number(major) > OLDEST.major ||
    (Number(major) === OLDEST.major && Number(minor) >= OLDEST.minor)
  );
}
