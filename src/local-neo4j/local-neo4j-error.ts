export type LocalNeo4jErrorCode =
  | 'JAVA_MISSING'
  | 'JAVA_TOO_OLD'
  | 'MAVEN_MISSING'
  | 'JARS_NOT_FETCHED'
  | 'HOME_NOT_WRITABLE'
  | 'DISK_FULL'
  | 'PASSWORD_MISSING'
  | 'PASSWORD_WRONG'
  | 'PORT_TAKEN'
  | 'NEO4J_DIED'
  | 'NEO4J_SILENT'
  | 'NEO4J_ENDED';

/** Why the local Neo4j could not be had; the message says what to do about it. */
export class LocalNeo4jError extends Error {
  override readonly name = 'LocalNeo4jError';

  constructor(
    readonly code: LocalNeo4jErrorCode,
    message: string,
  ) {
    super(message);
  }
}

/** Advice for a machine that cannot run Neo4j itself. */
export const OTHER_WAYS =
  'Or use a Neo4j that runs elsewhere: `docker compose up`, or set NEO4J_URI, NEO4J_USER and NEO4J_PASSWORD.';
