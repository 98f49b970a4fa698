import { type App, startApp } from '../../src/server/app';
import type { Store } from '../../src/store/connection';
import { importCorpus } from '../../src/use-cases/import-corpus';
import { corpusOf, documentOf, entityOf } from '../support/corpus-of';
import { openEmptyGraph } from '../support/empty-graph';
import { storeWith } from '../support/store-with';

const QUERY = '{ entities { edges { node { name } } } }';

let store: Store;
let reads: number;
let app: App;
beforeAll(async () => {
  store = await openEmptyGraph();
  const counting = storeWith(store, {
    read: (statement, parameters, decode) => {
      reads += 1;
      return store.read(statement, parameters, decode);
    },
  });
  app = await startApp(counting, { host: '127.0.0.1', port: 0, cacheMegabytes: 1 });
  await importNames('Mosul');
});
afterAll(async () => {
  await app?.close();
  await store?.close();
});
beforeEach(() => {
  reads = 0;
});

/** Makes the graph hold cities of these names and no others. */
async function importNames(...names: string[]): Promise<void> {
  const entities = names.map((name) => entityOf(`city:${name.toLowerCase()}`, { name }));
  const corpus = corpusOf({ id: 'cities', entities }, [documentOf('d', { text: 'None.' })]);
  expect((await importCorpus(store, corpus)).problems).toEqual([]);
}

function post(query: string): Promise<Response> {
  const headers = { 'content-type': 'application/json' };
  return fetch(`${app.address}/graphql`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ query }),
  });
}

function get(query: string, etag?: string): Promise<Response> {
  const headers = { 'apollo-require-preflight': 'yes', ...(etag && { 'if-none-match': etag }) };
  return fetch(`${app.address}/graphql?query=${encodeURIComponent(query)}`, { headers });
}

async function namesIn(response: Response): Promise<string[]> {
  const { data } = (await response.json()) as {
    data: { entities: { edges: { node: { name: string } }[] } };
  };
  return data.entities.edges.map(({ node }) => node.name);
}

describe('what another question has read', () => {
  const OTHER = '{ entities { edges { node { name id } } } }';

  it('is not read again while the graph is unchanged', async () => {
    await importNames('Mosul');
    await (await post(`${QUERY} #read`)).text();
    reads = 0;
    expect(await namesIn(await post(OTHER))).toEqual(['Mosul']);
    // That of the revision.
    expect(reads).toBe(1);
  });

  it('is read anew after a write', async () => {
    await importNames('Mosul', 'Hawija');
    expect(await namesIn(await post(OTHER))).toEqual(['Hawija', 'Mosul']);
  });
});

describe('an answer given before', () => {
  it('is given again for one read, that of the revision', async () => {
    const first = await post(`${QUERY} #again`);
    const text = await first.text();
    reads = 0;
    const second = await post(`${QUERY} #again`);
    expect(await second.text()).toBe(text);
    expect(second.headers.get('content-type')).toBe(first.headers.get('content-type'));
    expect(reads).toBe(1);
  });

  it('tells a browser what it may be used for, like the first time', async () => {
    for (const response of [await post(`${QUERY} #headers`), await post(`${QUERY} #headers`)]) {
      expect(response.headers.get('content-security-policy')).toContain("script-src 'self'");
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    }
  });

  it('is 304 to a client that has it, until the graph changes', async () => {
    await importNames('Mosul', 'Tikrit');
    const first = await get(QUERY);
    const etag = first.headers.get('etag')!;
    expect(await namesIn(first)).toEqual(['Mosul', 'Tikrit']);
    expect((await get(QUERY, etag)).status).toBe(304);
    await importNames('Mosul', 'Tikrit', 'Baiji');
    const changed = await get(QUERY, etag);
    expect(changed.status).toBe(200);
    expect(await namesIn(changed)).toEqual(['Baiji', 'Mosul', 'Tikrit']);
  });

  it('is not given after a write', async () => {
    await importNames('Mosul');
    expect(await namesIn(await post(QUERY))).toEqual(['Mosul']);
    await importNames('Mosul', 'Hawija');
    expect(await namesIn(await post(QUERY))).toEqual(['Hawija', 'Mosul']);
  });

  it('is not kept where it has errors', async () => {
    const wrong = '{ entities(first: -1) { totalCount } }';
    expect(await (await post(wrong)).text()).toContain('errors');
    reads = 0;
    expect(await (await post(wrong)).text()).toContain('errors');
    expect((await get(wrong)).headers.get('etag')).toBeNull();
  });

  it('is not given to a GET that a foreign page could have sent', async () => {
    await get(QUERY);
    const url = `${app.address}/graphql?query=${encodeURIComponent(QUERY)}`;
    expect((await fetch(url)).status).toBe(400);
  });
});
