import fc from 'fast-check';
import neo4j from 'neo4j-driver';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { readCorpus } from '../../src/annotations/read-corpus';
import type { BackupHeader } from '../../src/store/backup/backup-header';
import { checkBackup } from '../../src/store/backup/check-backup';
import type { GraphSum } from '../../src/store/backup/graph-tally';
import { restoreGraph, type RestoreSettings } from '../../src/store/backup/restore-graph';
import { type Backup, backUp } from '../../src/store/backup/write-backup';
import type { Store } from '../../src/store/connection';
import { addKey, findKeyByHash, listKeys, revokeKey } from '../../src/store/keys/api-keys';
import { migrate, readMigrations } from '../../src/store/migrate';
import { openDriver, type StoreAddress } from '../../src/store/open-driver';
import { readRevision } from '../../src/store/read/find-revision';
import { GraphWriter } from '../../src/store/write/graph-writer';
import { importCorpus } from '../../src/use-cases/import-corpus';
import { openEmptyGraph } from '../support/empty-graph';
import { testNeo4j } from '../support/neo4j';
import { anyProperty } from './backup/any-property';

const ACT = { act: 'IMPORT', by: { id: 'key:desk', name: 'desk' }, of: ['mosul-2017'] } as const;
const KEY = { name: 'desk', role: 'CURATOR', createdAt: 1_000, expiresAt: null } as const;

let store: Store;
let address: StoreAddress;
let folder: string;
let file: string;
/** The sum of the article's graph, and its lines. */
let sum: GraphSum;
let revision: number;
let lines: string[];

beforeAll(async () => {
  store = await openEmptyGraph();
  // Its words and control are made by the rules of now, so that a restore has nothing to make anew.
  await migrate(store);
  address = await testNeo4j();
  folder = await mkdtemp(path.join(tmpdir(), 'claimline-backup-'));
  file = path.join(folder, 'graph.backup');
  await importCorpus(store, await readCorpus('seeds/mosul-2017'), { now: () => 1_000 });
  // Kinds that no other program of ours knows yet, and that one has left.
  await run('CREATE (:`An odd label`:B {n: 1})-[:`AN ODD TYPE` {n: 1.0}]->(:C)');
  await run('MATCH (c:C), (graph:Graph) CREATE (c)-[:OF]->(graph)');
  await addKey(store, { ...KEY, id: 'desk', hash: 'f00d' });
  await addKey(store, { ...KEY, id: 'former', hash: 'beef' });
  await revokeKey(store, 'former', 1_500);
  await writeProperties(fc.sample(anyProperty, { numRuns: 300, seed: 26 }));
  revision = await readRevision(store);
  ({ sum, lines } = await backUpLines());
});
afterAll(async () => {
  await wipe();
  await store?.close();
  await rm(folder, { recursive: true });
});

describe('a backup', () => {
  it('holds every node and relationship, the times of recording and the revision', async () => {
    const [nodes] = await ask('MATCH (n) WHERE NOT n:MigrationLock RETURN count(n) AS value');
    const [relationships] = await ask('MATCH ()-[r]->() RETURN count(r) AS value');
    expect(sum).toMatchObject({ nodes, relationships });
    expect(JSON.parse(lines[0]!)).toMatchObject({
      ...{ claimlineBackup: 1, program: 'test', revision, recordedAt: 1_000 },
      ...{ nodes, relationships },
    });
    expect(lines).toHaveLength(2 + sum.nodes + sum.relationships);
    expect(lines.filter((line) => line.startsWith('{"labels":["Claim"]'))).toHaveLength(44);
    // A key is there by the hash of its secret, as in the graph.
    expect(lines).toContainEqual(expect.stringMatching(/^{"labels":\["ApiKey"\],.*"hash":"f00d"/));
  });

  it('makes writers wait and say so, while readers go on', async () => {
    const writer = await GraphWriter.start(
      store,
      ACT,
      () => 2_000,
      () => said(),
    );
    let said = () => {};
    let wasWritten = false;
    let writing = Promise.resolve();
    await backUp(address, { program: 'test', onWait: () => {} }, async () => {
      const hasSaid = new Promise<void>((resolve) => (said = resolve));
      writing = writer.write(async () => void (wasWritten = true));
      await hasSaid;
      expect(wasWritten).toBe(false);
      expect(await readRevision(store)).toBe(revision);
    });
    await writing;
    expect(await readRevision(store)).toBe(revision + 1);
  });

  it('waits for a writer and for another backup, and says so', async () => {
    const writer = await GraphWriter.start(store, ACT);
    const backups: Promise<unknown>[] = [];
    const waiting = () =>
      new Promise<void>((onWait) => {
        backups.push(backUp(address, { program: 'test', onWait }, readAll));
      });
    await writer.write(async () => void (await Promise.all([waiting(), waiting()])));
    expect(await Promise.all(backups)).toHaveLength(2);
  });

  it('lets go of the graph where it is ended half way', async () => {
    const stopped = backUp(address, { program: 'test', onWait: () => {} }, async (backup) => {
      for await (const _ of backup.lines(() => {})) throw new Error('stopped');
    });
    await expect(stopped).rejects.toThrow('stopped');
    await (await GraphWriter.start(store, ACT)).write(() => Promise.resolve());
  });
});

describe('a restore', () => {
  it('is refused where the graph holds anything, which stays', async () => {
    await writeLines(lines);
    const before = await readRevision(store);
    await expect(restore()).rejects.toMatchObject({
      code: 'RESTORE_NOT_EMPTY',
      message: expect.stringMatching(/it holds a node [\w:]+ .*Nothing was changed\./),
    });
    expect(await readRevision(store)).toBe(before);
  });

  it('gives the same graph, in an empty database that no program has migrated', async () => {
    await wipe();
    await writeLines(lines);
    await restore();
    const again = await backUpLines();
    expect(again.sum).toEqual(sum);
    expect(JSON.parse(again.lines[0]!)).toMatchObject({ revision, recordedAt: 1_000 });
    expect(await findKeyByHash(store, 'f00d')).toMatchObject({ id: 'desk', revokedAt: null });
    // Times of recording came back with it, so an import finds everything as it is.
    const report = await importCorpus(store, await readCorpus('seeds/mosul-2017'));
    expect(report).toMatchObject({ changed: false, claims: { unchanged: 44 } });
    await expect(run("CREATE (:Graph {id: 'graph'})")).rejects.toThrow('already exists');
  });

  it('keeps the graph from every program until all of it is there, and can be begun again', async () => {
    await wipe();
    await migrate(store);
    await writeLines(lines);
    const stop = new AbortController();
    const stopped = restore({
      onWritten: () => stop.abort(new Error('stopped')),
      signal: stop.signal,
    });
    await expect(stopped).rejects.toThrow('stopped');
    const refused = {
      code: 'STORE_RESTORING',
      message: expect.stringContaining('claimline restore'),
    };
    await expect(migrate(store)).rejects.toMatchObject(refused);
    await expect(readRevision(store)).rejects.toMatchObject(refused);
    await expect(GraphWriter.start(store, ACT)).rejects.toMatchObject(refused);
    await expect(backUpLines()).rejects.toMatchObject(refused);
    // A program that writes all the same is found out.
    const intruding: Promise<void>[] = [];
    const onWritten = () => void intruding.push(run('CREATE (:Cat)'));
    await expect(restore({ onWritten })).rejects.toMatchObject({
      code: 'RESTORE_DIFFERS',
      message: expect.stringContaining(`expected ${sum.sha256}`),
    });
    await Promise.all(intruding);
    await expect(migrate(store)).rejects.toMatchObject(refused);
    await restore();
    expect((await backUpLines()).sum).toEqual(sum);
  });

  it('of an earlier version is migrated after it', async () => {
    const positions = 'MATCH (e:Entity) RETURN count(e.position) AS value';
    const [placed] = await ask(positions);
    expect(placed).toBeGreaterThan(0);
    // Version 11 had no points of places.
    await run('MATCH (m:Migration) WHERE m.number > 11 DELETE m');
    await run('MATCH (e:Entity) REMOVE e.position');
    const earlier = await backUpLines();
    expect((JSON.parse(earlier.lines[0]!) as BackupHeader).migrations).toHaveLength(11);
    await wipe();
    await writeLines(earlier.lines);
    await restore({ revokeKeysAt: 2_000 });
    const numbers = await ask('MATCH (m:Migration) RETURN m.number AS value ORDER BY value');
    expect(numbers).toEqual(readMigrations().map(({ number }) => number));
    expect(await ask(positions)).toEqual([placed]);
    // As asked for, nobody has a key to it.
    const revoked = (await listKeys(store)).map(({ id, revokedAt }) => [id, revokedAt]);
    expect(new Map(revoked as [string, number][])).toEqual(
      new Map([
        ['desk', 2_000],
        ['former', 1_500],
      ]),
    );
  });
});

/** Checks the file and makes the graph of it. */
async function restore(settings: Partial<RestoreSettings> = {}): Promise<void> {
  const { signal } = new AbortController();
  const backup = await checkBackup(file, { onRead: () => {}, signal });
  const nothing = {
    revokeKeysAt: null,
    onWritten: () => {},
    onCompared: () => {},
    onWait: () => {},
  };
  await restoreGraph(store, address, backup, { ...nothing, signal, ...settings });
}

async function backUpLines(): Promise<{ lines: string[]; sum: GraphSum }> {
  return backUp(address, { program: 'test', onWait: () => {} }, readAll);
}

async function readAll(backup: Backup): Promise<{ lines: string[]; sum: GraphSum }> {
  const read: string[] = [];
  for await (const line of backup.lines(() => {})) read.push(line);
  return { lines: read, sum: backup.sum() };
}

async function writeLines(all: readonly string[]): Promise<void> {
  await writeFile(file, gzipSync(all.join('')));
}

function ask(text: string): Promise<unknown[]> {
  return store.read({ name: 'ask', text }, {}, ({ value }: { value: unknown }) => value);
}

function run(text: string): Promise<void> {
  return store.write((transaction) => transaction.run({ name: 'run', text }, {}));
}

function wipe(): Promise<void> {
  return run('MATCH (node) DETACH DELETE node');
}

/** A node for each value, as a driver that keeps integers apart from floats writes it. */
async function writeProperties(values: readonly unknown[]): Promise<void> {
  const driver = openDriver(address, { disableLosslessIntegers: false });
  const text = 'UNWIND $rows AS row CREATE (n:Value) SET n = row';
  await driver.executeQuery(text, {
    rows: values.map((value, index) => ({ value, number: neo4j.int(index) })),
  });
  await driver.close();
}
