import { describeFullDisk, freeBytes, freeSpace, FULL_BELOW } from '../local-neo4j/disk';
import { LocalNeo4jError } from '../local-neo4j/local-neo4j-error';
import type { Config } from '../server/config';
import { StoreError } from '../store/store-error';

const SAFE =
  'The documents that were imported before are complete and safe; the rest is not in the graph.';

/**
 * Where an import lost its Neo4j: an error that says what happened, what is safe, what to do, and the command
 * that does it. Any other error as it is.
 */
export async function explainImportFailure(
  error: unknown,
  { neo4j, home }: Config,
  corpora: readonly string[],
): Promise<unknown> {
  if (!(error instanceof StoreError)) return error;
  const isLost = error.code === 'STORE_UNREACHABLE';
  if (!isLost && error.code !== 'STORE_NOT_WRITTEN') return error;
  const again = `claimline import ${corpora.map(quote).join(' ')}`;
  if (neo4j !== null) {
    return isLost ? new StoreError(error.code, `${error.message} ${SAFE} Then: ${again}`) : error;
  }
  // A Neo4j that others use goes on, and refuses writes until it has been restarted.
  const restart = `claimline neo4j stop; ${again}`;
  const free = await freeBytes(home);
  if (free < FULL_BELOW) {
    return new LocalNeo4jError(
      'DISK_FULL',
      `${describeFullDisk(home, free)} Neo4j could not write there, and the import ended. ${SAFE} ${freeSpace(home)} and go on where it ended: ${restart}`,
    );
  }
  return new LocalNeo4jError(
    'NEO4J_ENDED',
    `The local Neo4j ended or did not answer, and the import ended. ${SAFE} The logs in ${home} say why. Go on where it ended: ${restart} (${error.message})`,
  );
}

/** As a shell takes it. */
function quote(word: string): string {
  return /^[\w./:@-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
