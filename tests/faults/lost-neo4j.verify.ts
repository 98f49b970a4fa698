import { mkdtemp, rm, symlink } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import {
  type LocalNeo4j,
  launchLocalNeo4j,
  localNeo4jStatus,
  stopLocalNeo4j,
} from '../../src/local-neo4j/launch';
import { connect, type Store } from '../../src/store/connection';
import { checkBuilt, RunningProgram } from '../cli/program';
import { JARS, copyPreparedHome, prepareNeo4j } from '../support/prepared-neo4j';

/** How long Neo4j is held up, in milliseconds. */
const STOPPED_FOR = 12_000;
/** A read begins so often meanwhile, in milliseconds. */
const READ_EVERY = 500;

const ONE = { name: 'one', text: 'RETURN 1 AS one' };

let folder: string;
let home: string;
let java: Record<string, string>;
let neo4j: LocalNeo4j;
let store: Store;

const options = () => ({
  home,
  jars: JARS,
  boltPort: 0,
  heapMegabytes: 512,
  env: { ...process.env, ...java },
});

beforeAll(async () => {
  checkBuilt();
  java = { ...(await prepareNeo4j()).java };
  folder = await mkdtemp(path.join(os.tmpdir(), 'claimline-lost-'));
  home = path.join(folder, 'home');
  await copyPreparedHome(home);
  await symlink(JARS, path.join(home, 'jars'));
  neo4j = await launchLocalNeo4j(options());
  store = await connect(neo4j);
});
afterAll(async () => {
  await store.close();
  await stopLocalNeo4j(home);
  await rm(folder, { recursive: true, force: true });
});

/** Reads one after the other, each with how long it took, until `isOver` and one has been answered. */
async function readUntil(isOver: () => boolean) {
  const failed: number[] = [];
  const codes = new Set<string>();
  for (;;) {
    const began = performance.now();
    try {
      await store.read(ONE, {}, (row) => row);
      if (isOver()) return { failed, codes, answeredAt: performance.now() };
    } catch (error) {
      failed.push(performance.now() - began);
      codes.add((error as { code: string }).code);
    }
    await setTimeout(READ_EVERY);
  }
}

function report(fault: string, failed: readonly number[], recovery: number): void {
  const longest = Math.round(Math.max(...failed));
  process.stderr.write(
    `${fault}: ${failed.length} reads failed, the longest after ${longest} ms; recovered ${Math.round(recovery)} ms after its return\n`,
  );
}

it('a Neo4j that is held up for 12 s fails reads with one code, and they recover by themselves', async () => {
  await store.read(ONE, {}, (row) => row);
  process.kill(neo4j.pid, 'SIGSTOP');
  let returnedAt = 0;
  const timer = setTimeout(STOPPED_FOR).then(() => {
    process.kill(neo4j.pid, 'SIGCONT');
    returnedAt = performance.now();
  });
  const { failed, codes, answeredAt } = await readUntil(() => returnedAt > 0);
  await timer;
  expect([...codes]).toEqual(['STORE_UNREACHABLE']);
  report('SIGSTOP for 12 s', failed, answeredAt - returnedAt);
});

it('a Neo4j that is killed and started again fails reads with one code, and they recover by themselves', async () => {
  const { boltPort } = { boltPort: Number(new URL(neo4j.uri).port) };
  process.kill(neo4j.pid, 'SIGKILL');
  let returnedAt = 0;
  const restarted = neo4j.exited
    .then(() => launchLocalNeo4j({ ...options(), boltPort }))
    .then((again) => {
      neo4j = again;
      returnedAt = performance.now();
    });
  const { failed, codes, answeredAt } = await readUntil(() => returnedAt > 0);
  await restarted;
  expect([...codes]).toEqual(['STORE_UNREACHABLE']);
  report('kill -9 and a restart', failed, answeredAt - returnedAt);
});

it('a server starts its Neo4j again three times, once where it was silent for a minute, and then ends', async () => {
  await neo4j.stop();
  const program = new RunningProgram(['serve'], { CLAIMLINE_HOME: home, PORT: '0', ...java });
  await program.hasSaid(/GraphQL: /);
  const signals = ['SIGSTOP', 'SIGKILL', 'SIGKILL', 'SIGKILL'] as const;
  for (const [index, signal] of signals.entries()) {
    const status = await localNeo4jStatus(home);
    if (!status.running) throw new Error('There is no Neo4j');
    process.kill(status.pid, signal);
    if (index === 3) break;
    const trouble = signal === 'SIGSTOP' ? 'has not answered for a minute' : 'was killed';
    await program.hasSaid(
      new RegExp(`${trouble}: starting it again \\(restart ${index + 1} of 3\\)`),
    );
    await program.hasSaid(new RegExp(`(Neo4j is ready at[^]*){${index + 2}}`));
  }
  expect(await program.ended).toBe(1);
  expect(program.stderr).toMatch(/was killed, after 3 restarts; the server ends/);
});
