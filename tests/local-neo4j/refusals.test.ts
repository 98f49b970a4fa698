import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { launchLocalNeo4j, localNeo4jStatus } from '../../src/local-neo4j/launch';
import { JARS } from '../support/neo4j';
import { checkBuilt } from '../cli/program';
import { FULL, launchOnFullDisk } from './full-disk';

beforeAll(checkBuilt);

let folder: string;
let home: string;
let bin: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'claimline-launch-'));
  home = path.join(folder, 'home');
  bin = path.join(folder, 'bin');
  await mkdir(bin);
});

afterEach(() => rm(folder, { recursive: true, force: true }));

/** Puts a program of this name on the path that `environment()` gives. */
async function putOnPath(name: string, script: string): Promise<void> {
  await writeFile(path.join(bin, name), `#!/bin/sh\n${script}\n`);
  await chmod(path.join(bin, name), 0o755);
}

const environment = () => ({ PATH: bin });
const JAVA_17 = `echo 'openjdk version "17.0.15" 2025-04-15' >&2`;

describe('a start that cannot be', () => {
  it('says that Java is missing, and what else there is', async () => {
    await expect(launchLocalNeo4j({ home, env: environment() })).rejects.toMatchObject({
      code: 'JAVA_MISSING',
      message: expect.stringMatching(/no `java` on the path.*openjdk-17.*docker compose/s),
    });
  });

  it('says that Java is too old', async () => {
    await putOnPath('java', `echo 'openjdk version "11.0.2" 2019-01-15' >&2`);
    await expect(launchLocalNeo4j({ home, env: environment() })).rejects.toMatchObject({
      code: 'JAVA_TOO_OLD',
      message: expect.stringMatching(/version 11 .*needs 17 or later/),
    });
  });

  it('says that Maven is missing where there are no jars yet', async () => {
    await putOnPath('java', JAVA_17);
    await expect(launchLocalNeo4j({ home, env: environment() })).rejects.toMatchObject({
      code: 'MAVEN_MISSING',
    });
  });

  it('shows why Maven could not fetch the jars, and keeps none', async () => {
    await putOnPath('java', JAVA_17);
    await putOnPath('mvn', `echo '[ERROR] Unknown host repo.example'; exit 1`);
    await expect(launchLocalNeo4j({ home, env: environment() })).rejects.toMatchObject({
      code: 'JARS_NOT_FETCHED',
      message: expect.stringContaining('[ERROR] Unknown host repo.example'),
    });
    expect(await readdir(path.join(home, 'jars'))).not.toContain('5.26.30');
  });

  it('does not take the jars of an interrupted fetch for jars', async () => {
    await putOnPath('java', JAVA_17);
    // Its last argument names the folder; a copy that never ends has written one jar.
    await putOnPath(
      'mvn',
      `for last; do :; done; target="\${last#-DoutputDirectory=}"
       /bin/mkdir -p "$target" && : > "$target/one.jar" && exec /bin/sleep 60`,
    );
    const interruption = new AbortController();
    const launch = launchLocalNeo4j({ home, env: environment(), signal: interruption.signal });
    const one = path.join(home, 'jars', '5.26.30.unfinished', 'one.jar');
    while (!existsSync(one)) await new Promise((resolve) => setTimeout(resolve, 20));
    interruption.abort(new Error('enough'));
    await expect(launch).rejects.toThrow('enough');

    await putOnPath('mvn', 'exit 1');
    await expect(launchLocalNeo4j({ home, env: environment() })).rejects.toMatchObject({
      code: 'JARS_NOT_FETCHED',
    });
    expect(existsSync(one)).toBe(false);
  });

  it('says that the port is taken', async () => {
    const listener = createServer().listen(0, '127.0.0.1');
    await once(listener, 'listening');
    const { port } = listener.address() as AddressInfo;
    await expect(launchLocalNeo4j({ home, jars: JARS, boltPort: port })).rejects.toMatchObject({
      code: 'PORT_TAKEN',
      message: expect.stringContaining(`Port ${port} of 127.0.0.1 is taken`),
    });
    listener.close();
  });

  it('shows the last words of a Neo4j that dies, and leaves nothing running', async () => {
    await expect(
      launchLocalNeo4j({ home, jars: JARS, boltPort: 0, heapMegabytes: 1 }),
    ).rejects.toMatchObject({
      code: 'NEO4J_DIED',
      message: expect.stringMatching(/its last lines were:\n.*heap/s),
    });
    expect(await localNeo4jStatus(home)).toEqual({ running: false });
  });

  it('names the folder that it cannot write to, and what to set instead', async () => {
    await writeFile(home, '');
    const below = path.join(home, 'below');
    await expect(launchLocalNeo4j({ home: below })).rejects.toMatchObject({
      code: 'HOME_NOT_WRITABLE',
      message: expect.stringMatching(
        `^The folder ${below} cannot be written to: a part of the path is a file.*set CLAIMLINE_HOME`,
      ),
    });
  });

  it('says that the password of existing data is gone', async () => {
    await mkdir(path.join(home, 'data', 'databases', 'system'), { recursive: true });
    await expect(launchLocalNeo4j({ home, jars: JARS, boltPort: 0 })).rejects.toMatchObject({
      code: 'PASSWORD_MISSING',
    });
  });

  it('takes an empty file for no password', async () => {
    await mkdir(path.join(home, 'data', 'databases', 'system'), { recursive: true });
    await writeFile(path.join(home, 'password'), '');
    await expect(launchLocalNeo4j({ home, jars: JARS, boltPort: 0 })).rejects.toMatchObject({
      code: 'PASSWORD_MISSING',
    });
  });

  it('leaves no password where the disk is full, and the next start makes one', async () => {
    await putOnPath('java', JAVA_17);
    const options = { home, jars: JARS, boltPort: 0, env: environment() };
    expect(await launchOnFullDisk(options)).toBe(FULL);
    await expect(launchLocalNeo4j(options)).rejects.toMatchObject({ code: 'NEO4J_DIED' });
    expect(await readFile(path.join(home, 'password'), 'utf8')).toMatch(/^\S{32}\n$/);
  });

  it('makes a password where an earlier start has left an empty file', async () => {
    await putOnPath('java', JAVA_17);
    await mkdir(home);
    await writeFile(path.join(home, 'password'), '');
    const options = { home, jars: JARS, boltPort: 0, env: environment() };
    await expect(launchLocalNeo4j(options)).rejects.toMatchObject({ code: 'NEO4J_DIED' });
    expect(await readFile(path.join(home, 'password'), 'utf8')).toMatch(/^\S{32}\n$/);
  });

  it('lets nobody else into the home, though its folder was there before', async () => {
    await mkdir(home, { mode: 0o755 });
    await expect(launchLocalNeo4j({ home, env: environment() })).rejects.toMatchObject({
      code: 'JAVA_MISSING',
    });
    expect((await stat(home)).mode & 0o777).toBe(0o700);
  });
});
