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

/** Makes a migrated graph what it was right after its migrations. */
export async function emptyGraph(store: Store): Promise<void> {
  await store.write(async (transaction) => {
    for (const text of [
      'MATCH (node) WHERE NOT node:Migration DETACH DELETE node',
      "CREATE (:Graph {id: 'graph', revision: 0, recordedAt: 0})",
    ]) {
      await transaction.run({ name: 'empty', text }, {});
    }
  });
}
