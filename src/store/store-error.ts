import { Neo4jError } from 'neo4j-driver';

/** Why the graph could not be used. Each names something that a person can put right. */
export type StoreErrorCode =
  | 'STORE_UNREACHABLE'
  | 'STORE_WRONG_PASSWORD'
  | 'STORE_WRONG_VERSION'
  | 'STORE_NOT_WRITABLE'
  | 'STORE_NOT_WRITTEN'
  | 'STORE_TIMEOUT'
  | 'STORE_BUSY'
  | 'STORE_MIGRATION_EDITED'
  | 'STORE_TOO_NEW'
  | 'STORE_RESTORING';

/** An expected failure of the store; its message says what to do. */
export class StoreError extends Error {
  constructor(
    readonly code: StoreErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'StoreError';
  }
}

/** The driver's and the server's own codes, by what they mean to whoever runs the program. */
const MEANINGS: ReadonlyMap<string, StoreErrorCode> = new Map([
  ['ServiceUnavailable', 'STORE_UNREACHABLE'],
  ['SessionExpired', 'STORE_UNREACHABLE'],
  ['Neo.ClientError.Database.DatabaseNotFound', 'STORE_UNREACHABLE'],
  ['Neo.TransientError.General.DatabaseUnavailable', 'STORE_UNREACHABLE'],
  ['Neo.TransientError.Database.DatabaseUnavailable', 'STORE_UNREACHABLE'],
  ['Neo.ClientError.Security.Unauthorized', 'STORE_WRONG_PASSWORD'],
  ['Neo.ClientError.Security.AuthenticationRateLimit', 'STORE_WRONG_PASSWORD'],
  ['Neo.ClientError.Security.CredentialsExpired', 'STORE_WRONG_PASSWORD'],
  ['Neo.ClientError.Transaction.TransactionTimedOut', 'STORE_TIMEOUT'],
  ['Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration', 'STORE_TIMEOUT'],
  ['Neo.ClientError.Security.Forbidden', 'STORE_NOT_WRITABLE'],
  ['Neo.ClientError.General.ForbiddenOnReadOnlyDatabase', 'STORE_NOT_WRITABLE'],
  ['Neo.ClientError.General.WriteOnReadOnlyAccessDatabase', 'STORE_NOT_WRITABLE'],
  ['Neo.ClientError.Cluster.NotALeader', 'STORE_NOT_WRITABLE'],
  ['Neo.DatabaseError.Transaction.TransactionCommitFailed', 'STORE_NOT_WRITTEN'],
  ['Neo.DatabaseError.Transaction.TransactionLogError', 'STORE_NOT_WRITTEN'],
  ['Neo.DatabaseError.Transaction.TransactionStartFailed', 'STORE_NOT_WRITTEN'],
]);

/**
 * Translates an error of the driver into a StoreError. Anything that is no expected failure (a
 * wrong statement, a broken constraint) comes back as it is: it is a fault of the program.
 */
export function toStoreError(error: unknown, uri: string, user: string): unknown {
  if (!(error instanceof Neo4jError)) return error;
  const code = MEANINGS.get(error.code) ?? (isPassing(error) ? 'STORE_BUSY' : undefined);
  if (code === undefined) return error;
  if (code === 'STORE_UNREACHABLE') return unreachable(uri, error);
  return new StoreError(code, messageFor(code, uri, user, error), { cause: error });
}

/** Whether a server that works has sent this error: it refuses one thing, and answers others. */
export function isAnswer(error: unknown): boolean {
  if (!(error instanceof Neo4jError) || !error.code.startsWith('Neo.')) return false;
  return MEANINGS.get(error.code) !== 'STORE_UNREACHABLE';
}

/** The error of a server that answers nobody. */
export function unreachable(uri: string, cause: unknown): StoreError {
  const reason = cause instanceof Error ? causeOf(cause) : 'no answer';
  return new StoreError(
    'STORE_UNREACHABLE',
    `Neo4j does not answer at ${uri}. Check that it runs and that the address is right. (${reason})`,
    { cause },
  );
}

/** The error of a graph of which a part is there. */
export function restoring(): StoreError {
  return new StoreError(
    'STORE_RESTORING',
    'This graph is being restored from a backup, or a restore of it was cut short. Wait for its end, or begin it again: claimline restore FILE',
  );
}

/** Whether it may be otherwise soon: too much at once, for the server or for the driver's connections to it. */
function isPassing({ code, message }: Neo4jError): boolean {
  // The driver has no code for the latter.
  return (
    code.startsWith('Neo.TransientError.') || message.startsWith('Connection acquisition timed out')
  );
}

function messageFor(code: StoreErrorCode, uri: string, user: string, error: Neo4jError): string {
  switch (code) {
    case 'STORE_WRONG_PASSWORD':
      return error.code.endsWith('RateLimit')
        ? `Neo4j at ${uri} refuses ${user} for some seconds after too many wrong passwords. Correct the password, wait, and try again.`
        : `Neo4j at ${uri} refuses ${user} with this password. Correct the user name or the password.`;
    case 'STORE_TIMEOUT':
      return `Neo4j at ${uri} took too long over a statement, which was ended. Ask for less.`;
    case 'STORE_BUSY':
      return `Neo4j at ${uri} has too much to do just now. Try again later. (${causeOf(error)})`;
    case 'STORE_NOT_WRITABLE':
      return `Neo4j at ${uri} does not let ${user} write. Use an account that may write and change the schema, and an address of the cluster (neo4j://) rather than of one reader (bolt://).`;
    case 'STORE_NOT_WRITTEN':
      return `Neo4j at ${uri} could not write to its disk, which may be full. Whole documents that were imported before are safe, and none is there in part. Make room on its disk, restart Neo4j, and import again: the import goes on where it ended. (${causeOf(error)})`;
    default:
      return error.message;
  }
}

/** The end of the driver's message, where it says what went wrong on the wire. */
function causeOf(error: Error): string {
  return error.message.split('Caused by: ').at(-1) ?? error.message;
}
