import neo4j, { type Driver } from 'neo4j-driver';
import type { CorpusReading } from '../../src/domain/corpus';
import { connect, type Store } from '../../src/store/connection';
import { importCorpus } from '../../src/use-cases/import-corpus';
import { migrate } from '../../src/store/migrate';
import type { Neo4jAddress } from '../servers/start-server';
import { type Ran, runAround } from './run-around';

export interface ImportMeasure {
  readonly seconds: number;
  /** Nodes and relationships in the graph afterwards. */
  readonly rows: number;
  /** The most memory that this process held, in megabytes. */
  readonly maxMemory: number;
}

/** Imports a corpus into a migrated graph, as the program does. `onTransaction` is told what each one ran. */
export async function measureImport(
  address: Neo4jAddress,
  corpus: CorpusReading,
  onTransaction: (ran: readonly Ran[]) => void = () => {},
  onProgress: (documents: number) => void = () => {},
): Promise<ImportMeasure> {
  const store = await connect(address);
  try {
    await migrate(store);
    const began = performance.now();
    const { problems } = await importCorpus(observe(store, onTransaction), corpus, {
      onProgress: ({ phase, done }) => phase === 'import' && onProgress(done),
    });
    if (problems.length > 0) throw new Error(JSON.stringify(problems.slice(0, 5), null, 2));
    const seconds = (performance.now() - began) / 1000;
    return { seconds, rows: await countRows(address), maxMemory: maxMemory() };
  } finally {
    await store.close();
  }
}

export function maxMemory(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024);
}

function observe(store: Store, onTransaction: (ran: readonly Ran[]) => void): Store {
  return {
    read: store.read.bind(store),
    isReachable: store.isReachable.bind(store),
    close: store.close.bind(store),
    write: async (work) => {
      const ran: Ran[] = [];
      const result = await store.write((transaction) => {
        ran.length = 0;
        const noting = runAround(transaction, (one, start) => {
          ran.push(one);
          return start();
        });
        return work(noting);
      });
      onTransaction(ran);
      return result;
    },
  };
}

export async function countRows(address: Neo4jAddress): Promise<number> {
  return withDriver(address, async (driver) => {
    return (
      (await countOf(driver, 'MATCH (n) RETURN count(n) AS count')) +
      (await countOf(driver, 'MATCH ()-[r]->() RETURN count(r) AS count'))
    );
  });
}

/** The number that a statement gives as `count`. */
export async function countOf(driver: Driver, text: string): Promise<number> {
  const { records } = await driver.executeQuery(text);
  return records[0]!.get('count') as number;
}

export async function withDriver<Result>(
  { uri, user, password }: Neo4jAddress,
  work: (driver: Driver) => Promise<Result>,
): Promise<Result> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), {
    disableLosslessIntegers: true,
  });
  try {
    return await work(driver);
  } finally {
    await driver.close();
  }
}
