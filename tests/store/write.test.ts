import type { Store } from '../../src/store/connection';
import { emptyGraph, openEmptyGraph } from '../support/empty-graph';

let store: Store;

beforeAll(async () => {
  store = await openEmptyGraph();
});
afterEach(() => emptyGraph(store));
afterAll(() => store.close());

const CREATE = { name: 'create', text: 'CREATE (:Name {folded: $folded})' };
const RENAME = { name: 'rename', text: 'MATCH (name:Name) SET name.folded = name.folded + $more' };

describe('statements of one transaction that do not wait for one another', () => {
  it('run in the order in which they were sent', async () => {
    await store.write(({ run }) =>
      Promise.all([
        run(CREATE, { folded: 'a' }),
        run(RENAME, { more: 'b' }),
        run(RENAME, { more: 'c' }),
      ]),
    );
    expect(await names()).toEqual(['abc']);
  });

  it('leave nothing where one fails, and tell of the first that did', async () => {
    const writing = store.write(({ run }) =>
      Promise.all([
        run(CREATE, { folded: 'a' }),
        run(CREATE, { folded: 'a' }),
        run({ name: 'nonsense', text: 'CREATE ((' }, {}),
      ]),
    );
    await expect(writing).rejects.toThrow(/already exists with label `Name`/);
    expect(await names()).toEqual([]);
  });
});

function names(): Promise<string[]> {
  return store.read(
    { name: 'names', text: 'MATCH (name:Name) RETURN name.folded AS folded' },
    {},
    ({ folded }: { folded: string }) => folded,
  );
}
