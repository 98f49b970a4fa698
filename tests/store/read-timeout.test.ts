import { connect } from '../../src/store/connection';
import { testNeo4j } from '../support/neo4j';

it('a statement that reads for too long is ended, and says so', async () => {
  const address = await testNeo4j();
  // A server that has just started takes its time over the first statement of all.
  await (await connect(address)).close();
  const store = await connect(address, { readTimeout: 5_000 });
  const endless = {
    name: 'endless',
    text: 'UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b RETURN sum(a * b) AS sum',
  };
  await expect(store.read(endless, {}, (row) => row)).rejects.toMatchObject({
    code: 'STORE_TIMEOUT',
  });
  await store.close();
});
