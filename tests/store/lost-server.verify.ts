import { connect, type Store } from '../../src/store/connection';
import { startTestNeo4j } from '../support/neo4j';
import { ENDLESS } from '../support/statements-under-way';

const ONE = { name: 'one', text: 'RETURN 1 AS one' };
const UNREACHABLE = { code: 'STORE_UNREACHABLE' };

let neo4j: Awaited<ReturnType<typeof startTestNeo4j>>;
let store: Store;

beforeAll(async () => {
  neo4j = await startTestNeo4j();
  store = await connect(neo4j);
});
afterEach(() => process.kill(neo4j.pid, 'SIGCONT'));
afterAll(() => store.close());

const readOne = () => store.read(ONE, {}, ({ one }: { one: number }) => one);

describe('a Neo4j that does not answer', () => {
  it('fails reads, and answers them again by itself when it is back', async () => {
    await readOne();
    process.kill(neo4j.pid, 'SIGSTOP');
    await expect(Promise.all([readOne(), readOne()])).rejects.toMatchObject(UNREACHABLE);
    await expect(readOne()).rejects.toMatchObject(UNREACHABLE);
    expect(await store.isReachable()).toBe(false);
    process.kill(neo4j.pid, 'SIGCONT');
    while (!(await store.isReachable()));
    expect(await readOne()).toEqual([1]);
  });

  it('is noticed by a read that waits for no other answer', async () => {
    process.kill(neo4j.pid, 'SIGSTOP');
    await expect(connect(neo4j)).rejects.toMatchObject(UNREACHABLE);
  });

  it('goes on with a write that it was held up in, and does it once', async () => {
    await store.write(async (transaction) => {
      await transaction.run({ name: 'clear', text: 'MATCH (n:HeldUp) DELETE n' }, {});
    });
    let stop = () => {};
    const stopped = new Promise<void>((resolve) => (stop = resolve));
    const writing = store.write(async (transaction) => {
      await transaction.run({ name: 'write', text: 'CREATE (:HeldUp)' }, {});
      process.kill(neo4j.pid, 'SIGSTOP');
      stop();
    });
    await stopped;
    await expect(readOne()).rejects.toMatchObject(UNREACHABLE);
    process.kill(neo4j.pid, 'SIGCONT');
    await writing;
    const count = { name: 'count', text: 'MATCH (n:HeldUp) RETURN count(n) AS count' };
    expect(await store.read(count, {}, ({ count }: { count: number }) => count)).toEqual([1]);
  });
});

it('a slow read is not taken for a dead server', async () => {
  const impatient = await connect(neo4j, { readTimeout: 8_000, patience: 3_000 });
  await expect(impatient.read(ENDLESS, {}, (row) => row)).rejects.toMatchObject({
    code: 'STORE_TIMEOUT',
  });
  await impatient.close();
});
