import { connect, type Store } from '../../src/store/connection';
import { migrate } from '../../src/store/migrate';
import { testNeo4j } from './neo4j';

/** The test process's own Neo4j, migrated and with nothing else in it. */
export async function openEmptyGraph(): Promise<Store> {
  const store = await connect(await testNeo4j());
  await emptyGraph(store);
  await migrate(store);
  return store;
}

/** Takes every node out; constraints and indexes stay. */
export async function emptyGraph(store: Store): Promise<void> {
  await store.write((transaction) =>
    transaction.run({ name: 'empty', text: 'MATCH (node) DETACH DELETE node' }),
  );
}
