import { connect, type Store } from '../../src/store/connection';
import { isNewEnough } from '../../src/store/server-version';
import { openEmptyGraph } from '../support/empty-graph';
import { PATIENT, startTestNeo4j, testNeo4j } from '../support/neo4j';

let store: Store;

beforeAll(async () => {
  store = await openEmptyGraph();
});
afterAll(() => store.close());

describe('connecting', () => {
  it('says that a password is wrong', async () => {
    const address = { ...(await startTestNeo4j()), password: 'not the password' };
    await expect(connect(address)).rejects.toMatchObject({
      code: 'STORE_WRONG_PASSWORD',
      message: expect.stringContaining('refuses neo4j with this password'),
    });
  });

  it('says that nothing answers', async () => {
    const address = { uri: 'bolt://127.0.0.1:1', user: 'neo4j', password: 'x' };
    await expect(connect(address)).rejects.toMatchObject({
      code: 'STORE_UNREACHABLE',
      message: expect.stringContaining('does not answer at bolt://127.0.0.1:1'),
    });
  });

  it('says that it is reachable while it is open, and no longer when it is closed', async () => {
    const other = await connect(await testNeo4j(), PATIENT);
    expect(await other.isReachable()).toBe(true);
    await other.close();
    expect(await other.isReachable()).toBe(false);
  });

  it.each([
    ['Neo4j/5.26.0', true],
    ['Neo4j/5.26.30', true],
    ['Neo4j/5.27-aura', true],
    ['Neo4j/2025.06.0', true],
    ['Neo4j/5.25.1', false],
    ['Neo4j/4.4.44', false],
    ['Other/5.26.0', false],
    ['', false],
  ])('takes a server %p: %p', (agent, taken) => expect(isNewEnough(agent)).toBe(taken));

  it('sends whole numbers as integers and reads them back as numbers', async () => {
    const text = 'RETURN valueType($whole) AS whole, valueType($part) AS part, $whole AS back';
    const rows = await store.read(
      { name: 'types', text },
      { whole: 1499644800000, part: 0.5 },
      (r) => r,
    );
    expect(rows).toEqual([
      { whole: 'INTEGER NOT NULL', part: 'FLOAT NOT NULL', back: 1499644800000 },
    ]);
  });

  it('does not let a read write', async () => {
    const statement = { name: 'write', text: 'CREATE (:Cat)' };
    await expect(store.read(statement, {}, () => null)).rejects.toThrow();
  });

  it('undoes a transaction that fails half way', async () => {
    const failing = store.write(async (transaction) => {
      await transaction.run({ name: 'write', text: 'CREATE (:Cat)' }, {});
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    const count = { name: 'count', text: 'MATCH (c:Cat) RETURN count(c) AS value' };
    expect(await store.read(count, {}, ({ value }: { value: number }) => value)).toEqual([0]);
  });
});
