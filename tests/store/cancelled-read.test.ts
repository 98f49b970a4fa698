import { connect, type Store } from '../../src/store/connection';
import { PATIENT, testNeo4j } from '../support/neo4j';
import { ENDLESS, untilUnderWay } from '../support/statements-under-way';

let store: Store;
beforeAll(async () => {
  store = await connect(await testNeo4j(), PATIENT);
});
afterAll(() => store?.close());

const GONE = new Error('Nobody waits any more');

it('a read whose signal is aborted ends in Neo4j, and others go on', async () => {
  const cancelled = new AbortController();
  const other = new AbortController();
  const read = ({ signal }: AbortController) => store.read(ENDLESS, {}, (row) => row, signal);
  const cancelledRead = read(cancelled);
  const otherRead = read(other);
  await untilUnderWay(store, ENDLESS, 2);
  cancelled.abort(GONE);
  await expect(cancelledRead).rejects.toBe(GONE);
  await untilUnderWay(store, ENDLESS, 1);
  other.abort(GONE);
  await expect(otherRead).rejects.toBe(GONE);
  await untilUnderWay(store, ENDLESS, 0);
});

it('a read whose signal was aborted before sends no statement', async () => {
  const read = store.read(
    { name: 'wrong', text: 'NO CYPHER' },
    {},
    (row) => row,
    AbortSignal.abort(GONE),
  );
  await expect(read).rejects.toBe(GONE);
});
