import { connect, type Store } from '../../src/store/connection';
import { migrate } from '../../src/store/migrate';
import { PATIENT, testNeo4j } from './neo4j';

/** The test process's own Neo4j, migrated and with nothing else in it. */
export async function openEmptyGraph(): Promise<Store> {
  const store = await connect(await testNeo4j(), PATIENT);
  await migrate(store);
  await emptyGraph(store);
  return store;
}

/** How many nodes one transaction deletes: Neo4j keeps in memory what it has yet to commit. */
const MOST = 10_000;

/** Makes a migrated graph what it was right after its migrations. */
export async function emptyGraph(store: Store): Promise<void> {
  while ((await deleteSome(store)) === MOST);
  const text = "CREATE (:Graph {id: 'graph', revision: 0, recordedAt: 0})";
  await store.write((transaction) => transaction.run({ name: 'empty', text }, {}));
}

async function deleteSome(store: Store): Promise<number> {
  const text = `MATCH (node) WHERE NOT node:Migration WITH node LIMIT ${MOST}
    DETACH DELETE node RETURN count(*) AS count`;
  const [count] = await store.write((transaction) =>
    transaction.run({ name: 'empty', text }, {}, (row: { count: number }) => row.count),
  );
  return count!;
}
