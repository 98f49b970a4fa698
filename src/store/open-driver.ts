import neo4j, { type Config, type Driver } from 'neo4j-driver';

/** The address of a Neo4j, and the user that connects. */
export interface StoreAddress {
  /** `neo4j+s://…` for a cluster, `bolt://…` for one server. */
  readonly uri: string;
  readonly user: string;
  readonly password: string;
}

/** How long connecting may take, in milliseconds. */
const CONNECT_TIMEOUT = 5_000;
/** How long a write is retried if the server asks for it or cannot be reached, in milliseconds. */
const RETRY_FOR = 15_000;

/** A driver for this server, which connects when it is first used. */
export function openDriver({ uri, user, password }: StoreAddress, config: Config = {}): Driver {
  return neo4j.driver(uri, neo4j.auth.basic(user, password), {
    // Every stored integer (milliseconds, offsets, counts) is a safe integer.
    disableLosslessIntegers: true,
    connectionTimeout: CONNECT_TIMEOUT,
    connectionAcquisitionTimeout: 2 * CONNECT_TIMEOUT,
    maxTransactionRetryTime: RETRY_FOR,
    // Hints on statements are for their authors; the tests of plans look at them.
    notificationFilter: { minimumSeverityLevel: 'OFF' },
    telemetryDisabled: true,
    userAgent: 'claimline',
    ...config,
  });
}
