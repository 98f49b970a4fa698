import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { launchLocalNeo4j, localNeo4jStatus, stopLocalNeo4j } from '../../src/local-neo4j/launch';
import { JARS, copyPreparedHome, prepareNeo4j } from '../support/prepared-neo4j';
import { checkBuilt, claimline, ROOT, RunningProgram } from './program';

let folder: string;
let home: string;
let variables: Record<string, string>;
beforeAll(async () => {
  checkBuilt();
  const { java } = await prepareNeo4j();
  folder = await mkdtemp(path.join(tmpdir(), 'claimline-home-'));
  home = path.join(folder, 'home');
  await copyPreparedHome(home);
  await symlink(JARS, path.join(home, 'jars'));
  variables = { CLAIMLINE_HOME: home, PORT: '0', ...java };
});
afterEach(() => stopLocalNeo4j(home));
afterAll(() => rm(folder, { recursive: true }));

const SERVING = /GraphQL: (http:\S+)\/graphql/;
const RUNS_NOT = { running: false };

/** A server that has looked at its corpus, and where it serves. */
async function serve() {
  const corpus = path.join(ROOT, 'seeds', 'mosul-2017');
  const program = new RunningProgram(['serve', corpus], variables);
  const [, address] = await program.hasSaid(SERVING);
  await program.hasSaid(/^mosul-2017: /m);
  return { program, address };
}

describe('claimline serve', () => {
  it('ends in order where one Ctrl-C comes twice, from the terminal and from npm', async () => {
    const { program } = await serve();
    program.signal('SIGINT');
    await setTimeout(1);
    program.signal('SIGINT');
    expect(await program.ended).toBe(0);
    expect(await localNeo4jStatus(home)).toEqual(RUNS_NOT);
  });

  it('ends well where it is told to while it looks at its corpora', async () => {
    const all = path.join(ROOT, 'seeds');
    const program = new RunningProgram(['serve', all], variables);
    await program.hasSaid(SERVING);
    program.signal('SIGTERM');
    expect(await program.ended).toBe(0);
    expect(program.stderr).not.toContain('Stopped before it was done');
  });

  it('ends at once where Ctrl-C comes while Neo4j starts', async () => {
    const program = new RunningProgram(
      ['serve', path.join(ROOT, 'seeds', 'mosul-2017')],
      variables,
    );
    await program.hasSaid(/Starting Neo4j/);
    program.signal('SIGINT');
    expect(await program.ended).toBe(1);
    expect(await localNeo4jStatus(home)).toEqual(RUNS_NOT);
  });

  it('ends in order where its terminal is closed, which takes no more words', async () => {
    const program = spawn(process.execPath, [path.join(ROOT, 'dist/cli/main.js'), 'serve'], {
      env: { PATH: process.env.PATH, ...variables },
    });
    let words = '';
    // The break closes the stream.
    for await (const text of program.stderr) if (SERVING.test((words += text))) break;
    program.kill('SIGHUP');
    const [code] = await once(program, 'exit');
    expect(code).toBe(0);
    expect(await localNeo4jStatus(home)).toEqual(RUNS_NOT);
  });

  it('ends in order where npm is told to end', async () => {
    const npm = spawn('npm', ['start'], {
      cwd: ROOT,
      env: { PATH: process.env.PATH, ...variables },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let words = '';
    npm.stderr.setEncoding('utf8').on('data', (text: string) => (words += text));
    while (!/Neo4j is ready/.test(words)) await setTimeout(50);
    npm.kill('SIGTERM');
    await once(npm, 'exit');
    expect(await localNeo4jStatus(home)).toEqual(RUNS_NOT);
  });

  it('keeps the Neo4j of another command that ends, and ends it as its last user', async () => {
    const other = await launchLocalNeo4j({
      home,
      boltPort: 0,
      env: { ...process.env, ...variables },
    });
    const { program, address } = await serve();
    await other.stop();
    expect((await fetch(`${address}/health`)).status).toBe(200);
    program.signal('SIGTERM');
    expect(await program.ended).toBe(0);
    expect(await other.exited).toBe(0);
  });

  it('leaves its Neo4j to `neo4j start`, which promises that it runs until `neo4j stop`', async () => {
    const { program } = await serve();
    const { code } = await claimline(['neo4j', 'start'], variables);
    expect(code).toBe(0);
    program.signal('SIGTERM');
    expect(await program.ended).toBe(0);
    expect(await localNeo4jStatus(home)).toMatchObject({ running: true });
  });

  it('starts its Neo4j again where that was killed, says so, and answers', async () => {
    const { program, address } = await serve();
    const { pid } = (await localNeo4jStatus(home)) as { pid: number };
    process.kill(pid, 'SIGKILL');
    await program.hasSaid(/Neo4j \(process \d+\) was killed: starting it again \(restart 1 of 3\)/);
    while ((await fetch(`${address}/health`)).status !== 200) await setTimeout(100);
    expect(await localNeo4jStatus(home)).toMatchObject({ running: true });
    program.signal('SIGTERM');
    expect(await program.ended).toBe(0);
    expect(await localNeo4jStatus(home)).toEqual(RUNS_NOT);
  });

  it('takes over the Neo4j of a server that was killed, and ends it', async () => {
    const killed = await serve();
    killed.program.signal('SIGKILL');
    await killed.program.ended;
    const before = await localNeo4jStatus(home);
    expect(before).toMatchObject({ running: true });
    const { program } = await serve();
    expect(program.stderr).toContain('Neo4j already runs');
    expect(await localNeo4jStatus(home)).toEqual(before);
    program.signal('SIGTERM');
    expect(await program.ended).toBe(0);
    expect(await localNeo4jStatus(home)).toEqual(RUNS_NOT);
  });

  it('says which file holds a wrong password, and the remedy', async () => {
    const file = path.join(home, 'password');
    const password = await readFile(file, 'utf8');
    await claimline(['neo4j', 'start'], { CLAIMLINE_HOME: home });
    await writeFile(file, 'another\n');
    const { code, stderr } = await claimline(['serve'], { CLAIMLINE_HOME: home, PORT: '0' });
    await writeFile(file, password);
    expect(code).toBe(1);
    expect(stderr).toContain(`The password in ${file} is not that of the graph in ${home}/data.`);
    expect(stderr).toContain('Put back the file that belongs to the graph');
  });

  it('says that its Neo4j has ended, and ends', async () => {
    const { program } = await serve();
    await claimline(['neo4j', 'stop'], { CLAIMLINE_HOME: home });
    expect(await program.ended).toBe(1);
    expect(program.stderr).toMatch(/^claimline: Neo4j has ended/m);
  });
});

it('a second Ctrl-C a while after the first ends a program at once', async () => {
  const script = `require('./dist/cli/stop-signal').stopSignal();
    setInterval(() => {}, 1000);
    process.stdout.write('ready');`;
  const program = spawn(process.execPath, ['-e', script], { cwd: ROOT });
  await once(program.stdout, 'data');
  program.kill('SIGINT');
  await setTimeout(1_500);
  program.kill('SIGINT');
  expect(await once(program, 'exit')).toEqual([130, null]);
});
