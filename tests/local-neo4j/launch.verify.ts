import { execFile } from 'node:child_process';
import {
  mkdir,
  mkdtemp,
  readFile,
  readdir,
  readlink,
  realpath,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { DEFAULT_BOLT_PORT } from '../../src/local-neo4j/choose-port';
import {
  type LocalNeo4j,
  launchLocalNeo4j,
  localNeo4jStatus,
  stopLocalNeo4j,
} from '../../src/local-neo4j/launch';
import { connect } from '../../src/store/connection';
import { JARS, type PreparedNeo4j, prepareNeo4j } from '../support/prepared-neo4j';
import { checkBuilt } from '../cli/program';
import { FULL, launchOnFullDisk } from './full-disk';

let home: string;
let neo4j: LocalNeo4j;
let java: PreparedNeo4j['java'];
const said: string[] = [];

const options = () => ({
  home,
  jars: JARS,
  boltPort: 0,
  heapMegabytes: 512,
  env: { ...process.env, ...java },
  say: (message: string) => said.push(message),
});

beforeAll(async () => {
  checkBuilt();
  ({ java } = await prepareNeo4j());
  home = await mkdtemp(path.join(os.tmpdir(), 'claimline-launch-'));
  neo4j = await launchLocalNeo4j(options());
});

afterAll(async () => {
  await stopLocalNeo4j(home);
  await rm(home, { recursive: true, force: true });
});

/** The local addresses that a process listens on, as /proc writes them: `0100007F:1E08`. */
async function listeningAddresses(pid: number): Promise<string[]> {
  const sockets = new Set<string>();
  for (const descriptor of await readdir(`/proc/${pid}/fd`)) {
    const target = await readlink(`/proc/${pid}/fd/${descriptor}`).catch(() => '');
    sockets.add(/^socket:\[(\d+)\]$/.exec(target)?.[1] ?? '');
  }
  const tables = await Promise.all(
    ['tcp', 'tcp6'].map((table) => readFile(`/proc/${pid}/net/${table}`, 'utf8')),
  );
  const LISTENING = '0A';
  return tables
    .flatMap((table) => table.trim().split('\n').slice(1))
    .map((line) => line.trim().split(/\s+/))
    .filter(([, , , state, , , , , , inode]) => state === LISTENING && sockets.has(inode ?? ''))
    .map(([, address]) => address!);
}

/** A folder that holds `java` and no other program. */
async function writeJavaAlone(folder: string): Promise<void> {
  const { stdout } = await promisify(execFile)('sh', ['-c', 'command -v java']);
  await mkdir(folder);
  await symlink(await realpath(stdout.trim()), path.join(folder, 'java'));
}

/** The traces of a program that was killed before it could stop Neo4j. */
async function leaveToNobody(): Promise<void> {
  const state = path.join(home, 'neo4j.json');
  const NO_PROCESS = 2 ** 22 + 1;
  const left = { ...JSON.parse(await readFile(state, 'utf8')), users: [NO_PROCESS] };
  await writeFile(state, JSON.stringify(left));
}

describe('the local Neo4j', () => {
  it('lets in whoever has the password, and nobody else', async () => {
    const store = await connect(neo4j);
    expect(await store.isReachable()).toBe(true);
    await store.close();
    await expect(connect({ ...neo4j, password: 'neo4j' })).rejects.toMatchObject({
      code: 'STORE_WRONG_PASSWORD',
    });
  });

  it('keeps its password in a file that only its owner can read', async () => {
    const file = path.join(home, 'password');
    expect((await readFile(file, 'utf8')).trim()).toBe(neo4j.password);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect((await stat(home)).mode & 0o077).toBe(0);
    expect(await readFile(`/proc/${neo4j.pid}/cmdline`, 'utf8')).not.toContain(neo4j.password);
  });

  it('listens for Bolt on the loopback address, and on nothing else', async () => {
    const port = Number(new URL(neo4j.uri).port).toString(16).toUpperCase().padStart(4, '0');
    const [address, ...others] = await listeningAddresses(neo4j.pid);
    // 127.0.0.1 as an IPv4 address, or as an IPv6 one that stands for it.
    expect([`0100007F:${port}`, `0000000000000000FFFF00000100007F:${port}`]).toContain(address);
    expect(others).toEqual([]);
  });

  it('is found, and left running, by a second program that wants it', async () => {
    const again = await launchLocalNeo4j(options());
    expect(again).toMatchObject({ pid: neo4j.pid, uri: neo4j.uri, password: neo4j.password });
    await again.stop();
    expect(await localNeo4jStatus(home)).toEqual({
      running: true,
      uri: neo4j.uri,
      pid: neo4j.pid,
    });
  });

  it('is one Neo4j, however its home is spelled', async () => {
    const link = `${home}-link`;
    await symlink(home, link);
    const again = await launchLocalNeo4j({ ...options(), home: link });
    expect(again.pid).toBe(neo4j.pid);
    expect(await localNeo4jStatus(link)).toMatchObject({ running: true, pid: neo4j.pid });
    await again.stop();
    await rm(link);
  });

  it('goes on for another user when the program that started it ends', async () => {
    const borrowed = await launchLocalNeo4j(options());
    await neo4j.stop();
    expect(await localNeo4jStatus(home)).toMatchObject({ running: true, pid: neo4j.pid });
    neo4j = { ...neo4j, stop: borrowed.stop };
  });

  it('starts again with its data and its password, and fetches nothing', async () => {
    const { password } = neo4j;
    await neo4j.stop();
    expect(await neo4j.exited).toBe(0);
    expect(() => process.kill(neo4j.pid, 0)).toThrow('ESRCH');
    expect(await localNeo4jStatus(home)).toEqual({ running: false });

    said.length = 0;
    // No Maven on this path: a fetch would fail.
    const bin = path.join(home, 'bin');
    await writeJavaAlone(bin);
    const env = { PATH: bin, ...java };
    neo4j = await launchLocalNeo4j({ ...options(), env, keepRunning: true });
    expect(neo4j.password).toBe(password);
    expect(said.join('\n')).not.toContain('Fetching');
    expect(said.at(0)).toContain('Starting Neo4j 5.26.30');
    expect(said.at(-1)).toContain(`ready at ${neo4j.uri}`);
    await (await connect(neo4j)).close();
  });

  it('goes on where it was started to, until it is told to stop', async () => {
    await neo4j.stop();
    expect(await localNeo4jStatus(home)).toMatchObject({ running: true, pid: neo4j.pid });
  });

  it('is still known where the disk is full when the next program takes it over', async () => {
    await leaveToNobody();
    expect(await launchOnFullDisk({ home })).toBe(FULL);
    expect(await localNeo4jStatus(home)).toMatchObject({ running: true, pid: neo4j.pid });
  });

  it('is taken over, and stopped, by the next program where its own was killed', async () => {
    await leaveToNobody();
    const adopted = await launchLocalNeo4j(options());
    expect(adopted.pid).toBe(neo4j.pid);
    await adopted.stop();
    expect(await adopted.exited).toBeNull();
    expect(await stopLocalNeo4j(home)).toBe(false);
  });

  it('makes way where another program takes the default port while it starts', async () => {
    const other = createServer();
    const say = (message: string) => {
      if (message.startsWith('Starting Neo4j 5') && !other.listening)
        other.listen(DEFAULT_BOLT_PORT, '127.0.0.1');
    };
    // Another run may have the port already: it is taken all the same.
    other.on('error', () => {});
    await stopLocalNeo4j(home);
    neo4j = await launchLocalNeo4j({ ...options(), boltPort: undefined, say });
    other.close();
    expect(Number(new URL(neo4j.uri).port)).not.toBe(DEFAULT_BOLT_PORT);
    await neo4j.stop();
  });
});
