import { connect } from '../../src/store/connection';
import { testNeo4j } from '../support/neo4j';
import { ENDLESS } from '../support/statements-under-way';

it('a statement that reads for too long is ended, and says so', async () => {
  const address = await testNeo4j();
  // A server that has just started takes its time over the first statement of all.
  await (await connect(address)).close();
  const store = await connect(address, { readTimeout: 5_000 });
  await expect(store.read(ENDLESS, {}, (row) => row)).rejects.toMatchObject({
    code: 'STORE_TIMEOUT',
  });
  await store.close();
});
