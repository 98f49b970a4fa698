import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { stopLocalNeo4j } from '../../src/local-neo4j/launch';
import { checkBuilt, claimline } from '../cli/program';
import { JARS, prepareNeo4j } from '../support/prepared-neo4j';
import { writeSmallCorpus } from './small-corpus';

const MEGABYTE = 2 ** 20;
/** Fills a disk of 60 MB so far that the rest holds a Neo4j, and not half of the corpus. */
const BALLAST = 40 * MEGABYTE;
const DOCUMENTS = 600;
const TEXT_LENGTH = 20_000;

let folder: string;
let home: string;
let variables: Record<string, string>;
let isMounted = false;

beforeAll(async () => {
  checkBuilt();
  const { java } = await prepareNeo4j();
  folder = await mkdtemp(path.join(os.tmpdir(), 'claimline-full-disk-'));
  home = path.join(folder, 'home');
  variables = { CLAIMLINE_HOME: home, ...java };
  await mkdir(home);
  await writeSmallCorpus(path.join(folder, 'corpus'), 'corpus', DOCUMENTS, TEXT_LENGTH);
  try {
    mount('-t', 'tmpfs', '-o', 'size=60m', 'tmpfs', home);
    isMounted = true;
    await symlink(JARS, path.join(home, 'jars'));
  } catch (error) {
    process.stderr.write(`Skipped: a disk of 60 MB cannot be mounted here (${String(error)})\n`);
  }
});

afterAll(async () => {
  await stopLocalNeo4j(home);
  if (isMounted) execFileSync('umount', [home]);
  await rm(folder, { recursive: true, force: true });
});

function mount(...args: string[]): void {
  execFileSync('mount', args, { stdio: 'pipe' });
}

const importCorpus = () => claimline(['import', path.join(folder, 'corpus')], variables);

it('a disk that fills up during an import loses nothing, and the command in the message goes on', async () => {
  if (!isMounted) return;
  const ballast = path.join(home, 'ballast');
  await writeFile(ballast, Buffer.alloc(BALLAST));

  const full = await importCorpus();
  expect(full.code).toBe(1);
  const [message] = /^claimline: .*/m.exec(full.stderr)!;
  expect(message).toContain(`The disk of ${home} is full (0.0 MB free).`);
  expect(message).toContain('The documents that were imported before are complete and safe');
  expect(message).toContain('Free at least 256 MB there');
  expect(message).toMatch(/: claimline neo4j stop; claimline import \S+\/corpus$/);
  const imported = Number(/.*importing, (\d+) documents/s.exec(full.stderr)?.[1] ?? 0);

  const stillFull = await importCorpus();
  expect(stillFull.code).toBe(1);
  expect(stillFull.stderr).toContain(`Neo4j cannot start: The disk of ${home} is full`);

  await rm(ballast);
  expect((await claimline(['neo4j', 'stop'], variables)).code).toBe(0);
  const rest = await importCorpus();
  expect(rest.code).toBe(0);
  const added = Number(/(\d+) documents added/.exec(rest.stdout)![1]);
  expect(DOCUMENTS - added).toBeGreaterThanOrEqual(imported);
  expect((await importCorpus()).stdout).toContain(`nothing has changed (${DOCUMENTS} claims)`);
  process.stderr.write(
    `Full disk: at least ${imported} documents were reported, ${DOCUMENTS - added} kept, ${added} added afterwards\n`,
  );
});

it('a folder on a read-only file system is named, with the remedy', async () => {
  if (!isMounted) return;
  mount('-o', 'remount,ro', home);
  const { code, stderr } = await claimline(['neo4j', 'start'], variables);
  mount('-o', 'remount,rw', home);
  expect(code).toBe(1);
  expect(stderr).toContain(`The folder ${home} cannot be written to: its file system is read-only`);
  expect(stderr).toContain('set CLAIMLINE_HOME to another folder');
});
