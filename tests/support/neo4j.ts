import path from 'node:path';
import { type LocalNeo4j, launchLocalNeo4j } from '../../src/local-neo4j/launch';
import { HEAP_MEGABYTES, JARS, copyPreparedHome, prepareNeo4j } from './prepared-neo4j';
import { testFolder } from './test-folders';

export { JARS };

/**
 * Each test file fills and empties the graph, and each statement would be planned again as its counts change
 * and for lists of other lengths. Planning is most of the tests' time. A test of plans clears them first.
 */
const KEEP_PLANS = {
  'dbms.cypher.min_replan_interval': '1d',
  'internal.cypher.use_parameter_size': 'false',
  // In ms. A busy machine would cut the search for a plan short, and give another one.
  'internal.cypher.idp_solver_duration_threshold': '600000',
};

/** How a test connects: a machine that is busy with other tests makes Neo4j slow, never lost. */
export const PATIENT = { patience: 120_000 };

/**
 * The Neo4j that the tests of this jest worker share: empty it first. A Neo4j without a password that
 * CLAIMLINE_TEST_NEO4J names (`bolt://127.0.0.1:7687`) takes its place, to test with another version. All workers
 * share that one, so such a run has one worker: `jest -i`.
 */
export async function testNeo4j(): Promise<Pick<LocalNeo4j, 'uri' | 'user' | 'password'>> {
  const named = process.env.CLAIMLINE_TEST_NEO4J;
  return named === undefined ? startTestNeo4j() : { uri: named, user: 'neo4j', password: 'none' };
}

/**
 * The Neo4j of this jest worker, started when its first test asks for one; the run's teardown stops
 * it. Community holds one database.
 */
export async function startTestNeo4j(): Promise<LocalNeo4j> {
  const { java } = await prepareNeo4j();
  const home = path.join(testFolder(), `neo4j-${process.env.JEST_WORKER_ID}`);
  await copyPreparedHome(home);
  return launchLocalNeo4j({
    home,
    jars: JARS,
    boltPort: 0,
    heapMegabytes: HEAP_MEGABYTES,
    settings: KEEP_PLANS,
    env: { ...process.env, ...java },
  });
}
