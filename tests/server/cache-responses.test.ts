import { buildSchema, parse, specifiedRules, validate } from 'graphql';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { QUERY_LIMITS } from '../../src/api/limits';
import { type App, startApp } from '../../src/server/app';
import { readTrustedOperations } from '../../src/server/trusted-operations';
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

function get(query: string, etag?: string, more = {}): Promise<Response> {
  const tag = etag && { 'if-none-match': etag };
  const headers = { 'apollo-require-preflight': 'yes', ...tag, ...more };
  return fetch(`${app.address}/graphql?query=${encodeURIComponent(query)}`, { headers });
}

async function namesIn(response: Response): Promise<string[]> {
  const { data } = (await response.json()) as {
    data: { entities: { edges: { node: { name: string } }[] } };
  };
  return data.entities.edges.map(({ node }) => node.name);
}

describe('data that another question has read', () => {
  const OTHER = '{ entities { edges { node { name id } } } }';

  it('is not read again while the graph is unchanged', async () => {
    await importNames('Mosul');
    await (await post(`${QUERY} #read`)).text();
    reads = 0;
    expect(await namesIn(await post(OTHER))).toEqual(['Mosul']);
    // That of the revision.
    expect(reads).toBe(1);
  });

  it('is read again after a write', async () => {
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

describe('a trusted operation', () => {
  const operations = readTrustedOperations();
  const FIND = operations.find(({ name }) => name === 'FindForPath')!;

  function getByHash(hash: string, text: string, asked: Record<string, string> = {}) {
    const parameters = new URLSearchParams({
      variables: JSON.stringify({ text }),
      extensions: JSON.stringify({ persistedQuery: { version: 1, sha256Hash: hash } }),
    });
    return fetch(`${app.address}/graphql?${parameters}`, { headers: asked });
  }

  it('is one of the program, and a valid query of the API', () => {
    const file = path.join(__dirname, '..', '..', 'schema', 'schema.graphql');
    const schema = buildSchema(readFileSync(file, 'utf8'));
    const names = operations.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(['PlacePage', 'McpControl', 'Claims', 'Timeline']),
    );
    expect(new Set(names).size).toBe(names.length);
    for (const { name, body } of operations) {
      const found = validate(schema, parse(body), [...specifiedRules, ...QUERY_LIMITS]);
      expect([name, found.map(({ message }) => message)]).toEqual([name, []]);
    }
  });

  it('is answered to a plain GET by its hash, for caches to keep until the graph changes', async () => {
    await importNames('Mosul', 'Samarra');
    const first = await getByHash(FIND.id, 'Samarra');
    expect(await first.json()).toEqual({
      data: { search: { edges: [{ node: { id: 'city:samarra', name: 'Samarra' } }] } },
    });
    const keeps = 'public, max-age=60, stale-while-revalidate=600';
    expect(first.headers.get('cache-control')).toBe(keeps);
    expect(first.headers.get('vary')).toBe('accept, origin');
    const etag = first.headers.get('etag')!;
    expect((await getByHash(FIND.id, 'Samarra')).headers.get('etag')).toBe(etag);
    const again = await getByHash(FIND.id, 'Samarra', { 'if-none-match': etag });
    expect([again.status, again.headers.get('cache-control')]).toEqual([304, keeps]);
    await importNames('Mosul');
    const changed = await getByHash(FIND.id, 'Samarra', { 'if-none-match': etag });
    expect(await changed.json()).toEqual({ data: { search: { edges: [] } } });
    // A browser that opens the address gets the answer too.
    const opened = await getByHash(FIND.id, 'Samarra', { accept: 'text/html,*/*;q=0.8' });
    expect(opened.status).toBe(200);
  });

  it('is read by pages of this machine, and by those of no other site', async () => {
    const allowedTo = async (origin: string) =>
      (await getByHash(FIND.id, 'Mosul', { origin })).headers.get('access-control-allow-origin');
    expect(await allowedTo('http://localhost:8888')).toBe('http://localhost:8888');
    expect(await allowedTo('https://elsewhere.example')).toBeNull();
    const own = await get(QUERY, undefined, { origin: 'http://localhost:8888' });
    expect(own.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('is never cached if it has errors', async () => {
    const wrong = await getByHash(FIND.id, 'x'.repeat(11_000));
    expect([wrong.status, wrong.headers.get('cache-control')]).toEqual([400, 'no-store']);
  });

  it('is needed for a GET without the header', async () => {
    expect((await getByHash('0'.repeat(64), 'Mosul')).status).toBe(400);
    const sent = await getByHash('0'.repeat(64), 'Mosul', { 'apollo-require-preflight': '1' });
    expect(await sent.json()).toMatchObject({
      errors: [{ extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }],
    });
  });

  it('is listed at /operations.json', async () => {
    const listed = (await (await fetch(`${app.address}/operations.json`)).json()) as object;
    expect(listed).toEqual({ format: 'apollo-persisted-query-manifest', version: 1, operations });
  });

  it('is all that a server answers which is told so; its pages and its tools go on', async () => {
    const open = app;
    app = await startApp(store, { host: '127.0.0.1', port: 0, operations: 'trusted' });
    const refused = await post(QUERY);
    expect([refused.status, await refused.json()]).toEqual([
      403,
      { errors: [expect.objectContaining({ extensions: expect.anything() })] },
    ]);
    expect((await get(QUERY)).status).toBe(403);
    expect((await getByHash('0'.repeat(64), 'Mosul')).status).toBe(403);
    expect((await getByHash(FIND.id, 'Mosul')).status).toBe(200);
    const body = JSON.stringify({ query: FIND.body, variables: { text: 'Mosul' } });
    const headers = { 'content-type': 'application/json' };
    const whole = await fetch(`${app.address}/graphql`, { method: 'POST', headers, body });
    expect(whole.status).toBe(200);
    expect((await fetch(`${app.address}/city:mosul`)).status).toBe(200);
    await app.close();
    app = open;
  });
});
