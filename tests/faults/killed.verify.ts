import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { readCorpus } from '../../src/annotations/read-corpus';
import { type LocalNeo4j, launchLocalNeo4j, stopLocalNeo4j } from '../../src/local-neo4j/launch';
import { connect, type Store } from '../../src/store/connection';
import { importCorpus } from '../../src/use-cases/import-corpus';
import { migrate } from '../../src/store/migrate';
import { checkBuilt } from '../cli/program';
import { emptyGraph } from '../support/empty-graph';
import { JARS } from '../support/neo4j';
import { type Difference, GraphContent } from './graph-content';
import { Importer } from './importer';
import { writeSmallCorpus } from './small-corpus';

/** Each kills at another place, from the first document to the last. */
const ROUNDS = 20;
const CORPORA = ['amber', 'birch', 'cedar', 'daisy'];
const DOCUMENTS = 12;

let folder: string;
let neo4j: LocalNeo4j;
let expected: GraphContent;

const corpusFolder = (name: string) => path.join(folder, name);
const launch = (boltPort: number) =>
  launchLocalNeo4j({
    home: path.join(folder, 'home'),
    jars: JARS,
    boltPort,
    heapMegabytes: 256,
    // A process that soon dies is not worth a thorough compilation.
    env: { ...process.env, JAVA_TOOL_OPTIONS: '-XX:TieredStopAtLevel=1' },
  });

beforeAll(async () => {
  checkBuilt();
  folder = await mkdtemp(path.join(os.tmpdir(), 'claimline-faults-'));
  for (const name of CORPORA) await writeSmallCorpus(corpusFolder(name), name, DOCUMENTS);
  neo4j = await launch(0);
  await withStore(async (store) => {
    await migrate(store);
    await emptyGraph(store);
    await importAll(store);
    expected = await GraphContent.read(store);
  });
});

afterAll(async () => {
  await stopLocalNeo4j(path.join(folder, 'home'));
  await rm(folder, { recursive: true, force: true });
});

async function withStore<Result>(work: (store: Store) => Promise<Result>): Promise<Result> {
  const store = await connect(neo4j, { patience: 60_000 });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

async function importAll(store: Store): Promise<void> {
  for (const name of CORPORA) await importCorpus(store, await readCorpus(corpusFolder(name)));
}

/** Runs four importers at once, and calls `kill` when they have imported so many documents together. */
async function importUntil(documents: number, kill: (importers: Importer[]) => void) {
  await withStore(emptyGraph);
  let killedAt: number | null = null;
  const importers: Importer[] = [];
  const total = () => importers.reduce((sum, importer) => sum + importer.documents, 0);
  const onProgress = () => {
    if (killedAt !== null || total() < documents) return;
    killedAt = total();
    kill(importers);
  };
  for (const name of CORPORA) importers.push(new Importer(neo4j, corpusFolder(name), onProgress));
  return {
    codes: Promise.all(importers.map(({ ended }) => ended)),
    /** Documents that were said to be imported when the kill came. */
    acknowledged: () => killedAt,
  };
}

async function countDocuments(): Promise<number> {
  const count = { name: 'count', text: 'MATCH (d:Document) RETURN count(d) AS count' };
  const [documents] = await withStore((store) =>
    store.read(count, {}, ({ count }: { count: number }) => count),
  );
  return documents!;
}

async function importAgain(): Promise<Difference & { same: boolean }> {
  return withStore(async (store) => {
    await importAll(store);
    const content = await GraphContent.read(store);
    return { ...content.differenceFrom(expected), same: content.hash === expected.hash };
  });
}

const WHOLE = { lost: 0, doubled: 0, torn: 0, same: true };
const thresholds = Array.from({ length: ROUNDS }, (_, round) =>
  Math.max(1, Math.round((round * CORPORA.length * DOCUMENTS) / ROUNDS)),
);

it('an undisturbed import by four programs at once is that of one', async () => {
  const { codes } = await importUntil(Infinity, () => {});
  expect(await codes).toEqual([0, 0, 0, 0]);
  expect(await importAgain()).toEqual(WHOLE);
});

it('kill -9 on Neo4j under four importers: another run makes the graph whole', async () => {
  const seen = { rounds: 0, midway: 0, importersFailed: 0, lost: 0, doubled: 0, torn: 0 };
  for (const documents of thresholds) {
    const { pid } = neo4j;
    const run = await importUntil(documents, () => process.kill(pid, 'SIGKILL'));
    await neo4j.exited;
    const acknowledged = run.acknowledged()!;
    neo4j = await launch(Number(new URL(neo4j.uri).port));
    seen.importersFailed += (await run.codes).filter((code) => code !== 0).length;
    expect(await countDocuments()).toBeGreaterThanOrEqual(acknowledged);
    count(seen, acknowledged, await importAgain());
  }
  report('kill -9 on Neo4j', seen);
  expect(seen).toMatchObject({ rounds: ROUNDS, lost: 0, doubled: 0, torn: 0 });
});

it('kill -9 on four importers: another run makes the graph whole', async () => {
  const seen = { rounds: 0, midway: 0, importersFailed: 0, lost: 0, doubled: 0, torn: 0 };
  for (const documents of thresholds) {
    const run = await importUntil(documents, (all) => all.forEach((one) => one.kill()));
    seen.importersFailed += (await run.codes).filter((code) => code !== 0).length;
    expect(await countDocuments()).toBeGreaterThanOrEqual(run.acknowledged()!);
    count(seen, run.acknowledged()!, await importAgain());
  }
  report('kill -9 on four importers', seen);
  expect(seen).toMatchObject({ rounds: ROUNDS, lost: 0, doubled: 0, torn: 0 });
});

function count(
  seen: { rounds: number; midway: number } & { -readonly [K in keyof Difference]: number },
  acknowledged: number,
  { lost, doubled, torn, same }: Difference & { same: boolean },
): void {
  expect(same).toBe(lost + doubled + torn === 0);
  seen.rounds += 1;
  if (acknowledged < CORPORA.length * DOCUMENTS) seen.midway += 1;
  seen.lost += lost;
  seen.doubled += doubled;
  seen.torn += torn;
  process.stderr.write(`${JSON.stringify(seen)}, killed after ${acknowledged} documents\n`);
}

function report(fault: string, seen: object): void {
  process.stderr.write(
    `${fault}: ${JSON.stringify(seen)}, ${expected.size} nodes and relationships\n`,
  );
}
