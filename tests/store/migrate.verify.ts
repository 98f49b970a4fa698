import { connect, type Store } from '../../src/store/connection';
import { type Migration, migrate, readMigrations } from '../../src/store/migrate';
import { openEmptyGraph } from '../support/empty-graph';
import { PATIENT, testNeo4j } from '../support/neo4j';
import { watchWrites } from '../support/store-with';

let store: Store;

beforeAll(async () => {
  store = await openEmptyGraph();
});
beforeEach(() => run('MATCH (node) DETACH DELETE node'));
afterAll(() => store.close());

describe('migrating', () => {
  it('applies every migration once, in order', async () => {
    const names = (await migrate(store)).map(({ name }) => name);
    expect(names).toEqual(readMigrations().map(({ name }) => name));
    expect(names[0]).toBe('0001-ids.cypher');
    expect(await migrate(store)).toEqual([]);
  });

  it('waits for its indexes, without the limit of a read, before it notes a migration', async () => {
    const written: string[] = [];
    const watched = watchWrites(store, ({ name }) => written.push(name.replace(/^.*[/]/, '')));
    await migrate(watched, { migrations: readMigrations().slice(0, 3) });
    const steps = written.filter((name, index) => name !== written[index - 1]);
    expect(steps.slice(0, 2)).toEqual(['lock-node.cypher', 'take-lock.cypher']);
    expect(steps.slice(2, 11)).toEqual(
      ['0001-ids.cypher', '0002-lookups.cypher', '0003-graph.cypher'].flatMap((name) => [
        name,
        'await-indexes.cypher',
        'record-applied.cypher',
      ]),
    );
  });

  it('is done once where several programs begin it at once on a database without a schema', async () => {
    await dropSchema();
    const { uri, user, password } = await testNeo4j();
    const programs = await Promise.all(
      Array.from({ length: 4 }, () => connect({ uri, user, password }, PATIENT)),
    );
    const applied = await Promise.all(programs.map((program) => migrate(program)));
    await Promise.all(programs.map((program) => program.close()));
    const numbers = applied.flat().map(({ number }) => number);
    expect(numbers).toEqual(readMigrations().map(({ number }) => number));
  });

  it('begins the revisions of a graph at 0, and leaves those of an older graph alone', async () => {
    await migrate(store);
    expect(await ask('MATCH (g:Graph) RETURN g.revision AS value')).toEqual([0]);
    await run('MATCH (g:Graph) SET g.revision = 7');
    await run('MATCH (m:Migration {number: 3}) DELETE m');
    expect((await migrate(store)).map(({ number }) => number)).toEqual([3]);
    expect(await ask('MATCH (g:Graph) RETURN g.revision AS value')).toEqual([7]);
  });

  it('keeps two nodes from having one id', async () => {
    await migrate(store);
    await run("CREATE (:Claim {id: 'claim:a:1'})");
    await expect(run("CREATE (:Claim {id: 'claim:a:1'})")).rejects.toThrow('already exists');
  });

  it('refuses a migration that was edited after the graph had it', async () => {
    await migrate(store);
    const edited = readMigrations().map((migration) => ({ ...migration, sha256: 'another' }));
    await expect(migrate(store, { migrations: edited })).rejects.toMatchObject({
      code: 'STORE_MIGRATION_EDITED',
      message: expect.stringContaining('0001-ids.cypher'),
    });
  });

  it('refuses a graph that a later version has migrated', async () => {
    await migrate(store);
    const earlier = readMigrations().slice(0, 1);
    await expect(migrate(store, { migrations: earlier })).rejects.toMatchObject({
      code: 'STORE_TOO_NEW',
      message: expect.stringContaining('0002-lookups.cypher'),
    });
  });

  it('goes on where a migration failed', async () => {
    const [first] = readMigrations();
    const broken: Migration = {
      number: 2,
      name: '0002-broken.cypher',
      sha256: 'x',
      statements: [{ name: '0002-broken.cypher', text: 'CREATE NONSENSE' }],
    };
    await expect(migrate(store, { migrations: [first!, broken] })).rejects.toThrow('NONSENSE');
    const rest = readMigrations().map(({ number }) => number);
    expect((await migrate(store)).map(({ number }) => number)).toEqual(rest.slice(1));
  });

  it('does not touch data of other programs', async () => {
    await run("CREATE (:Cat {name: 'Tom'})");
    await migrate(store);
    expect(await ask('MATCH (c:Cat) RETURN c.name AS value')).toEqual(['Tom']);
  });
});

function ask(text: string): Promise<unknown[]> {
  return store.read({ name: 'ask', text }, {}, ({ value }: { value: unknown }) => value);
}

function run(text: string): Promise<void> {
  return store.write((transaction) => transaction.run({ name: 'run', text }, {}));
}

/** Makes the database what it is before its first migration. */
async function dropSchema(): Promise<void> {
  const drop = (kind: 'CONSTRAINT' | 'INDEX', name: unknown) => run(`DROP ${kind} ${String(name)}`);
  for (const name of await ask('SHOW CONSTRAINTS YIELD name AS value'))
    await drop('CONSTRAINT', name);
  const indexes = "SHOW INDEXES YIELD name AS value, type WHERE type <> 'LOOKUP' RETURN value";
  for (const name of await ask(indexes)) await drop('INDEX', name);
}
