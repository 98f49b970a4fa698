import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { checkBuilt, ROOT } from '../cli/program';
import { testNeo4j } from '../support/neo4j';

/**
 * Reads lists of a hundred strings until V8 has optimized that, and makes all that is alive old. Then reads more
 * and prints which share of the young objects became old instead of being collected.
 */
const READ_MANY = `
  const { GCProfiler } = require('node:v8');
  const { disablePretenuring } = require('./dist/server/disable-pretenuring');
  const { connect } = require('./dist/store/connection');
  const used = (heap, name) => heap.heapSpaceStatistics.find((space) => space.spaceName === name).spaceUsedSize;
  (async () => {
    disablePretenuring();
    const { uri, user, password } = process.env;
    const store = await connect({ uri, user, password }, { patience: 120_000 });
    const text = "RETURN [i IN range(1, 100) | i + ' is the number of this one of a hundred strings'] AS found";
    const read = () => store.read({ name: 'strings', text }, {}, ({ found }) => found.length);
    for (let i = 0; i < 5000; i += 1) await read();
    gc();
    const profiler = new GCProfiler();
    profiler.start();
    for (let i = 0; i < 10000; i += 1) await read();
    const collections = profiler.stop().statistics.filter(({ gcType }) => gcType === 'Scavenge');
    await store.close();
    const grown = (name) => ({ beforeGC, afterGC }) => used(afterGC, name) - used(beforeGC, name);
    const sum = (numbers) => numbers.reduce((a, b) => a + b, 0);
    console.log(sum(collections.map(grown('old_space'))) / -sum(collections.map(grown('new_space'))));
  })();
`;

async function shareThatBecomesOld(): Promise<number> {
  const { uri, user, password } = await testNeo4j();
  const args = ['--expose-gc', '-e', READ_MANY];
  const options = { cwd: ROOT, env: { PATH: process.env.PATH, uri, user, password } };
  const { stdout } = await promisify(execFile)(process.execPath, args, options);
  return Number(stdout);
}

beforeAll(checkBuilt);

it('hardly anything of what was read outlives its request', async () => {
  expect(await shareThatBecomesOld()).toBeLessThan(0.01);
});
