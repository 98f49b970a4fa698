import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { homeAt } from '../../src/local-neo4j/home';
import { homeArguments, isRunning } from '../../src/local-neo4j/neo4j-process';

/** Any process that runs with the arguments of a Neo4j of this home. */
async function runAs(folder: string): Promise<ChildProcess> {
  const args = homeArguments(await homeAt(folder));
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)', '--', ...args, 'x']);
  await once(child, 'spawn');
  return child;
}

it.each([
  ['/somewhere/home', true],
  ['/somewhere/ho', false],
  ['/somewhere/home 2', false],
])('the Neo4j of /somewhere/home is that of %j: %s', async (folder, expected) => {
  const child = await runAs('/somewhere/home');
  const found = await isRunning(child.pid!, await homeAt(folder));
  child.kill();
  expect(found).toBe(expected);
});
