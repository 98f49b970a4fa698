import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { readCorpus } from '../../src/annotations/read-corpus';
import { type LocalNeo4j, launchLocalNeo4j, stopLocalNeo4j } from '../../src/local-neo4j/launch';
import { connect, type Store } from '../../src/store/connection';
import { importCorpus } from '../../src/use-cases/import-corpus';
import { checkBuilt } from '../cli/program';
import { emptyGraph } from '../support/empty-graph';
import { JARS, copyPreparedHome, prepareNeo4j } from '../support/prepared-neo4j';
import { type Difference, GraphContent } from './graph-content';
import { Importer } from './importer';
import { writeSmallCorpus } from './small-corpus';

const ROUNDS = 20;
const CORPORA = ['amber', 'birch', 'cedar', 'daisy'];
const DOCUMENTS = 12;
const ALL_DOCUMENTS = CORPORA.length * DOCUMENTS;

/** Coprime to the rounds, so that the first few are spread over the import too. */
const STRIDE = 7;

/**
 * Each round kills once so many documents are reported, another number each. Reports lag behind the graph, so
 * none waits for the last fifth.
 */
const THRESHOLDS = Array.from({ length: ROUNDS }, (_, round) =>
  Math.max(1, Math.round((0.8 * ((round * STRIDE) % ROUNDS) * ALL_DOCUMENTS) / ROUNDS)),
);

let folder: string;
let home: string;
let neo4j: LocalNeo4j;
let expected: GraphContent;

const corpusFolder = (name: string) => path.join(folder, name);
async function launch(boltPort: number): Promise<LocalNeo4j> {
  const { java } = await prepareNeo4j();
  const env = { ...process.env, ...java };
  return launchLocalNeo4j({ home, jars: JARS, boltPort, heapMegabytes: 256, env });
}

beforeAll(async () => {
  checkBuilt();
  folder = await mkdtemp(path.join(os.tmpdir(), 'claimline-faults-'));
  home = path.join(folder, 'home');
  for (const name of CORPORA) await writeSmallCorpus(corpusFolder(name), name, DOCUMENTS);
  await copyPreparedHome(home);
  neo4j = await launch(0);
  await withStore(async (store) => {
    await importAll(store);
    expected = await GraphContent.read(store);
  });
});

afterAll(async () => {
  await stopLocalNeo4j(home);
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

interface Killed {
  /** Documents that were reported when the kill came. */
  readonly reported: number;
  /** How the importers ended; null where a signal ended them. */
  readonly codes: Promise<(number | null)[]>;
}

/** Runs four importers at once, calls `kill` when they have reported so many documents, and resolves then. */
async function importUntil(
  documents: number,
  kill: (importers: readonly Importer[]) => void,
): Promise<Killed> {
  await withStore(emptyGraph);
  const importers: Importer[] = [];
  const reported = () => importers.reduce((sum, importer) => sum + importer.documents, 0);
  const killed = new Promise<number>((resolve) => {
    let isKilled = false;
    const onProgress = () => {
      if (isKilled || reported() < documents) return;
      isKilled = true;
      kill(importers);
      resolve(reported());
    };
    for (const name of CORPORA) importers.push(new Importer(neo4j, corpusFolder(name), onProgress));
  });
  const codes = Promise.all(importers.map(({ ended }) => ended));
  const early = codes.then(() => {
    throw new Error(importers.map(({ stderr }) => stderr).join('\n'));
  });
  return { reported: await Promise.race([killed, early]), codes };
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

/** The counts of all rounds, printed after each. */
class Tally {
  private rounds = 0;
  private midway = 0;
  private importersFailed = 0;
  private readonly difference = { lost: 0, doubled: 0, torn: 0 };

  constructor(private readonly fault: string) {}

  add(killed: number, codes: readonly (number | null)[], difference: Difference): void {
    this.rounds += 1;
    if (killed < ALL_DOCUMENTS) this.midway += 1;
    this.importersFailed += codes.filter((code) => code !== 0).length;
    this.difference.lost += difference.lost;
    this.difference.doubled += difference.doubled;
    this.difference.torn += difference.torn;
    const { fault, rounds, midway, importersFailed } = this;
    const { lost, doubled, torn } = this.difference;
    process.stderr.write(
      `${fault}, round ${rounds}: ${killed} of ${ALL_DOCUMENTS} documents were in the graph. So far ${midway} midway, ${importersFailed} importers failed; of ${expected.size} nodes and relationships ${lost} lost, ${doubled} doubled, ${torn} torn\n`,
    );
  }

  get isMostlyMidway(): boolean {
    return this.midway > this.rounds / 2;
  }
}

const WHOLE = { lost: 0, doubled: 0, torn: 0, same: true };

it('an undisturbed import by four programs at once is that of one', async () => {
  await withStore(emptyGraph);
  const importers = CORPORA.map((name) => new Importer(neo4j, corpusFolder(name), () => {}));
  expect(await Promise.all(importers.map(({ ended }) => ended))).toEqual([0, 0, 0, 0]);
  const content = await withStore((store) => GraphContent.read(store));
  expect(content.differenceFrom(expected)).toEqual({ lost: 0, doubled: 0, torn: 0 });
  expect(content.hash).toBe(expected.hash);
});

it('kill -9 on four importers: another run makes the graph whole', async () => {
  const tally = new Tally('kill -9 on four importers');
  for (const documents of THRESHOLDS) {
    const { reported, codes } = await importUntil(documents, (all) =>
      all.forEach((one) => one.kill()),
    );
    const ended = await codes;
    const killed = await countDocuments();
    expect(killed).toBeGreaterThanOrEqual(reported);
    const difference = await importAgain();
    tally.add(killed, ended, difference);
    expect(difference).toEqual(WHOLE);
  }
  expect(tally.isMostlyMidway).toBe(true);
});

it('kill -9 on Neo4j under four importers: another run makes the graph whole', async () => {
  const tally = new Tally('kill -9 on Neo4j');
  for (const documents of THRESHOLDS) {
    const { pid, uri } = neo4j;
    const { reported, codes } = await importUntil(documents, () => process.kill(pid, 'SIGKILL'));
    await neo4j.exited;
    // On the same port, so importers that still try go on.
    neo4j = await launch(Number(new URL(uri).port));
    const killed = await countDocuments();
    expect(killed).toBeGreaterThanOrEqual(reported);
    const ended = await codes;
    const difference = await importAgain();
    tally.add(killed, ended, difference);
    expect(difference).toEqual(WHOLE);
  }
  expect(tally.isMostlyMidway).toBe(true);
});
