import { type App, startApp } from '../../src/server/app';
import type { Store } from '../../src/store/connection';
import { openEmptyGraph } from '../support/empty-graph';
import { storeWith } from '../support/store-with';

const CHEAP = '{ graphRevision }';
/** Nine questions, each of which reads all claims of control, as its lens asks for those said by then. */
const COSTLY = `{ ${[...'abcdefghi']
  .map((name) => `${name}: contradictions(lens: { saidBefore: "2018" }) { totalCount }`)
  .join(' ')} }`;

let store: Store;
let release = () => {};
let app: App;
beforeAll(async () => {
  store = await openEmptyGraph();
  // The reads of costly queries wait until they are let go; the store itself is the real one.
  const released = new Promise<void>((resolve) => (release = resolve));
  const held = storeWith(store, {
    read: async (statement, parameters, decode) => {
      if (!statement.name.includes('revision')) await released;
      return store.read(statement, parameters, decode);
    },
  });
  app = await startApp(held, { host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
  release();
  await app?.close();
  await store?.close();
});

interface Told {
  readonly data?: unknown;
  readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
}

async function ask(query: string) {
  const answer = await fetch(`${app.address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return {
    status: answer.status,
    retryAfter: answer.headers.get('retry-after'),
    ...((await answer.json()) as Told),
  };
}

async function metrics(): Promise<string> {
  return (await fetch(`${app.address}/metrics`)).text();
}

it('20 clients with a costly query are served by turns or refused at once, and cheap ones go on', async () => {
  const asked = Array.from({ length: 20 }, () => ask(COSTLY));
  // Those that are refused are so while the others still run.
  const refused = await firstOf(asked, 16);
  for (const one of refused) {
    expect(one).toMatchObject({
      status: 503,
      retryAfter: '2',
      errors: [{ extensions: { code: 'OVERLOADED' } }],
    });
  }
  expect(await ask(CHEAP)).toMatchObject({ status: 200, data: { graphRevision: 0 } });
  expect((await fetch(`${app.address}/livez`)).status).toBe(200);
  const load = await metrics();
  expect(load).toMatch(/^claimline_costly_load\{state="running"\} 1\d{5}$/m);
  expect(load).toMatch(/^claimline_costly_load\{state="waiting"\} 1\d{5}$/m);
  release();
  const answers = await Promise.all(asked);
  // Two ran at once; two waited, and were served unless this machine took too long to release them.
  const served = answers.filter(({ status }) => status === 200).length;
  expect(served).toBeGreaterThanOrEqual(2);
  expect(answers.filter(({ status }) => status === 503)).toHaveLength(20 - served);
  const after = await metrics();
  expect(after).toMatch(/^claimline_costly_load\{state="running"\} 0$/m);
  expect(after).toContain(`\nclaimline_errors_total{code="OVERLOADED"} ${20 - served}\n`);
});

/** The first so many of promises to settle. */
function firstOf<Value>(promises: readonly Promise<Value>[], count: number): Promise<Value[]> {
  return new Promise((resolve, reject) => {
    const values: Value[] = [];
    for (const promise of promises) {
      promise.then((value) => {
        values.push(value);
        if (values.length === count) resolve(values);
      }, reject);
    }
  });
}
