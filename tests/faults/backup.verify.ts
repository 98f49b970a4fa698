import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { readCorpus } from '../../src/annotations/read-corpus';
import { backUp } from '../../src/store/backup/write-backup';
import type { Store } from '../../src/store/connection';
import { migrate } from '../../src/store/migrate';
import type { StoreAddress } from '../../src/store/open-driver';
import { GraphWriter } from '../../src/store/write/graph-writer';
import { importCorpus } from '../../src/use-cases/import-corpus';
import { checkBuilt, claimline, RunningProgram } from '../cli/program';
import { openEmptyGraph } from '../support/empty-graph';
import { testNeo4j } from '../support/neo4j';
import { writeSmallCorpus } from './small-corpus';

const ACT = { act: 'IMPORT', by: { id: 'key:desk', name: 'desk' }, of: ['amber'] } as const;
const BACKUPS = 12;
const KILLS = 8;
const CORPORA = ['amber', 'birch'];
const DOCUMENTS = 60;

let folder: string;
let store: Store;
let address: StoreAddress;
let variables: Record<string, string>;

beforeAll(async () => {
  checkBuilt();
  folder = await mkdtemp(path.join(os.tmpdir(), 'claimline-backup-'));
  store = await openEmptyGraph();
  await migrate(store);
  address = await testNeo4j();
  variables = {
    NEO4J_URI: address.uri,
    NEO4J_USER: address.user,
    NEO4J_PASSWORD: address.password,
  };
  for (const name of CORPORA) await writeSmallCorpus(path.join(folder, name), name, DOCUMENTS);
});
afterAll(async () => {
  await run('MATCH (node) DETACH DELETE node');
  await store?.close();
  await rm(folder, { recursive: true });
});

interface Part {
  readonly labels?: readonly string[];
  readonly properties: Readonly<Record<string, unknown>>;
}

interface ReadBackup {
  readonly revision: number;
  readonly recordedAt: number;
  readonly nodes: readonly Part[];
}

async function readBackup(): Promise<ReadBackup> {
  return backUp(address, { program: 'test', onWait: () => {} }, async ({ header, lines }) => {
    const parts: Part[] = [];
    for await (const line of lines(() => {})) parts.push(JSON.parse(line) as Part);
    const nodes = parts.slice(1).filter(({ labels }) => labels !== undefined);
    return { revision: header.revision, recordedAt: header.recordedAt, nodes };
  });
}

const having = ({ nodes }: ReadBackup, label: string) =>
  nodes.filter(({ labels }) => labels!.includes(label)).map(({ properties }) => properties);

it('is of one revision where two writers change a graph and two imports go on', async () => {
  const stop = new AbortController();
  const first = (await readBackup()).revision;
  const writers = Promise.all([stepUntil(stop.signal), stepUntil(stop.signal)]);
  const imports = Promise.all(
    CORPORA.map(async (name) => {
      const reading = await readCorpus(path.join(folder, name));
      // Small transactions, so that many come between.
      return importCorpus(store, reading, { batchRecords: 20 });
    }),
  );
  const backups: ReadBackup[] = [];
  while (backups.length < BACKUPS) backups.push(await readBackup());
  const reports = await imports;
  stop.abort();
  await writers;
  expect(reports.map(({ documents }) => documents.added)).toEqual([DOCUMENTS, DOCUMENTS]);
  backups.push(await readBackup());

  // How many claims a document has once all of it is in the graph.
  const whole = countBy(having(backups.at(-1)!, 'Claim'), 'documentId');
  expect(whole.size).toBe(CORPORA.length * DOCUMENTS);
  for (const backup of backups) {
    const { revision, recordedAt } = backup;
    expect(having(backup, 'Graph')).toMatchObject([{ revision, recordedAt }]);
    // Each step notes the revision that its transaction makes, as the last and as one of all.
    const steps = having(backup, 'Step').map((step) => step['revision'] as number);
    expect(steps.every((step) => step > first && step <= revision)).toBe(true);
    const [last] = having(backup, 'LastStep');
    if (last !== undefined) {
      expect(last['steps']).toBe(steps.length);
      expect(last['revision']).toBe(Math.max(...steps));
    }
    // No record is newer, and no document is there in part.
    for (const record of backup.nodes) {
      expect((record.properties['recordedAt'] as number) ?? 0).toBeLessThanOrEqual(recordedAt);
    }
    for (const [document, claims] of countBy(having(backup, 'Claim'), 'documentId')) {
      expect([document, claims]).toEqual([document, whole.get(document)]);
    }
  }
  // They were made during the writes: most are of revisions of their own.
  const revisions = backups.map(({ revision }) => revision);
  expect(new Set(revisions).size).toBeGreaterThan(BACKUPS / 2);
});

it('leaves no file and no lock where it is killed, at whatever moment', async () => {
  const file = path.join(folder, 'killed.backup');
  for (let round = 0; round < KILLS; round++) {
    const program = new RunningProgram(['backup', file], variables);
    await setTimeout(600 + 150 * round);
    program.signal('SIGKILL');
    await program.ended;
    if (existsSync(file)) await rm(file);
    await (await GraphWriter.start(store, ACT)).write(() => Promise.resolve());
  }
});

it('a restore that is killed keeps others out, and can be repeated', async () => {
  const file = path.join(folder, 'whole.backup');
  const backup = await claimline(['backup', '--json', file], variables);
  const { sha256 } = JSON.parse(backup.stdout) as { sha256: string };
  await run('MATCH (node) DETACH DELETE node');
  for (let round = 0; round < KILLS; round++) {
    const program = new RunningProgram(['restore', file], variables);
    await isRestoring();
    await setTimeout(600 + 200 * round);
    program.signal('SIGKILL');
    if ((await program.ended) === 0) break;
    const { code, stderr } = await claimline(['import', path.join(folder, CORPORA[0]!)], variables);
    expect([code, stderr]).toEqual([1, expect.stringContaining('claimline restore FILE')]);
  }
  const filled = await store.read(count, {}, ({ value }: { value: number }) => value);
  if (filled[0] === 0) {
    const { code, stdout } = await claimline(['restore', '--json', file], variables);
    expect([code, JSON.parse(stdout)]).toMatchObject([0, { sha256 }]);
  }
  const again = await claimline(['backup', '--json', file], variables);
  expect(JSON.parse(again.stdout)).toMatchObject({ sha256 });
});

const count = { name: 'count', text: 'MATCH (graph:Graph) RETURN count(graph) AS value' };

/** Waits until a restore has taken the empty graph away. */
async function isRestoring(): Promise<void> {
  const text = 'MATCH (m:Migration {number: 0}) RETURN m.number AS value';
  while ((await store.read({ name: 'mark', text }, {}, () => 0)).length === 0) await setTimeout(20);
}

/** Changes two places in each transaction, so that a read of half of it is seen. */
async function stepUntil(signal: AbortSignal): Promise<void> {
  const text = `MATCH (graph:Graph)
    MERGE (last:LastStep)
    SET last.revision = graph.revision + 1, last.steps = coalesce(last.steps, 0) + 1
    CREATE (:Step {revision: graph.revision + 1})`;
  const writer = await GraphWriter.start(store, ACT);
  while (!signal.aborted) await writer.write((tx) => tx.run({ name: 'step', text }, {}));
}

function countBy(
  records: readonly Readonly<Record<string, unknown>>[],
  name: string,
): Map<unknown, number> {
  const counts = new Map<unknown, number>();
  for (const record of records) counts.set(record[name], (counts.get(record[name]) ?? 0) + 1);
  return counts;
}

function run(text: string): Promise<void> {
  return store.write((transaction) => transaction.run({ name: 'run', text }, {}));
}
