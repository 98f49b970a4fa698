import path from 'node:path';
import { type LocalNeo4j, launchLocalNeo4j } from '../../src/local-neo4j/launch';

/** The program's own folder of jars, so that the tests fetch what `npm start` has not, and the other way round. */
export const JARS = path.resolve(__dirname, '..', '..', '.claimline', 'jars');

const HEAP_MEGABYTES = 512;

/**
 * The Neo4j of this jest worker, started when its first test asks for one; the run's teardown stops
 * it. Community holds one database, so the tests of one worker share it: empty it first.
 */
export function testNeo4j(): Promise<Pick<LocalNeo4j, 'uri' | 'user' | 'password' | 'pid'>> {
  return launchLocalNeo4j({
    home: path.join(testFolder(), `neo4j-${process.env.JEST_WORKER_ID}`),
    jars: JARS,
    boltPort: 0,
    heapMegabytes: HEAP_MEGABYTES,
  });
}

function testFolder(): string {
  const folder = process.env.CLAIMLINE_TEST_FOLDER;
  if (folder === undefined) throw new Error('tests/support/global-setup.ts has not run');
  return folder;
}
