import fc from 'fast-check';
import neo4j from 'neo4j-driver';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { readCorpus } from '../../../src/annotations/read-corpus';
import { checkBackup } from '../../../src/store/backup/check-backup';
import type { GraphSum } from '../../../src/store/backup/graph-tally';
import { restoreGraph, type RestoreSettings } from '../../../src/store/backup/restore-graph';
import { type Backup, backUp } from '../../../src/store/backup/write-backup';
import type { Store } from '../../../src/store/connection';
import { addKey, revokeKey } from '../../../src/store/keys/api-keys';
import { migrate } from '../../../src/store/migrate';
import { openDriver, type StoreAddress } from '../../../src/store/open-driver';
import { readRevision } from '../../../src/store/read/find-revision';
import { importCorpus } from '../../../src/use-cases/import-corpus';
import { openEmptyGraph } from '../../support/empty-graph';
import { testNeo4j } from '../../support/neo4j';
import { anyProperty } from './any-property';

const KEY = { name: 'desk', role: 'CURATOR', createdAt: 1_000, expiresAt: null } as const;

/** The article's graph with keys, values of every kind and nodes of other programs, and its backup. */
export class BackedUpGraph {
  private constructor(
    readonly store: Store,
    readonly address: StoreAddress,
    private readonly folder: string,
    private readonly file: string,
    readonly revision: number,
    /** The sum of the graph, and its lines. */
    readonly sum: GraphSum,
    readonly lines: readonly string[],
  ) {}

  static async open(): Promise<BackedUpGraph> {
    const store = await openEmptyGraph();
    // Its words and control are made by the rules of now, so that a restore has nothing to make anew.
    await migrate(store);
    const address = await testNeo4j();
    const folder = await mkdtemp(path.join(tmpdir(), 'claimline-backup-'));
    const file = path.join(folder, 'graph.backup');
    await importCorpus(store, await readCorpus('seeds/mosul-2017'), { now: () => 1_000 });
    // Kinds that no other program of ours knows yet, and that one has left.
    await runIn(store, 'CREATE (:`An odd label`:B {n: 1})-[:`AN ODD TYPE` {n: 1.0}]->(:C)');
    await runIn(store, 'MATCH (c:C), (graph:Graph) CREATE (c)-[:OF]->(graph)');
    await addKey(store, { ...KEY, id: 'desk', hash: 'f00d' });
    await addKey(store, { ...KEY, id: 'former', hash: 'beef' });
    await revokeKey(store, 'former', 1_500);
    await writeProperties(address, fc.sample(anyProperty, { numRuns: 300, seed: 26 }));
    const revision = await readRevision(store);
    const { sum, lines } = await backUpLines(address);
    return new BackedUpGraph(store, address, folder, file, revision, sum, lines);
  }

  async close(): Promise<void> {
    await this.wipe();
    await this.store.close();
    await rm(this.folder, { recursive: true });
  }

  /** Writes these lines to the file, checks it and makes the graph of it. */
  async restore(lines: readonly string[], settings: Partial<RestoreSettings> = {}): Promise<void> {
    await writeFile(this.file, gzipSync(lines.join('')));
    const { signal } = new AbortController();
    const backup = await checkBackup(this.file, { onRead: () => {}, signal });
    const nothing = {
      revokeKeysAt: null,
      onWritten: () => {},
      onCompared: () => {},
      onWait: () => {},
    };
    await restoreGraph(this.store, this.address, backup, { ...nothing, signal, ...settings });
  }

  ask(text: string): Promise<unknown[]> {
    return this.store.read({ name: 'ask', text }, {}, ({ value }: { value: unknown }) => value);
  }

  run(text: string): Promise<void> {
    return runIn(this.store, text);
  }

  wipe(): Promise<void> {
    return this.run('MATCH (node) DETACH DELETE node');
  }
}

/** Backs up a graph, and gives the lines of its file. */
export function backUpLines(address: StoreAddress): Promise<{ lines: string[]; sum: GraphSum }> {
  return backUp(address, { program: 'test', onWait: () => {} }, readAll);
}

/** Reads a backup to its end. */
export async function readAll(backup: Backup): Promise<{ lines: string[]; sum: GraphSum }> {
  const read: string[] = [];
  for await (const line of backup.lines(() => {})) read.push(line);
  return { lines: read, sum: backup.sum() };
}

function runIn(store: Store, text: string): Promise<void> {
  return store.write((transaction) => transaction.run({ name: 'run', text }, {}));
}

/** A node for each value, as a driver that keeps integers apart from floats writes it. */
async function writeProperties(address: StoreAddress, values: readonly unknown[]): Promise<void> {
  const driver = openDriver(address, { disableLosslessIntegers: false });
  const text = 'UNWIND $rows AS row CREATE (n:Value) SET n = row';
  await driver.executeQuery(text, {
    rows: values.map((value, index) => ({ value, number: neo4j.int(index) })),
  });
  await driver.close();
}
