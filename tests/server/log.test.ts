import { Writable } from 'node:stream';
import pino from 'pino';
import { type App, startApp } from '../../src/server/app';
import { startApi } from '../../src/server/start-api';
import type { Store } from '../../src/store/connection';
import { StoreError } from '../../src/store/store-error';
import { openEmptyGraph } from '../support/empty-graph';
import { storeWith } from '../support/store-with';

let store: Store;
let failure: Error | null = null;
let app: App;
let talkative: App;
let text = '';
beforeAll(async () => {
  store = await openEmptyGraph();
  const failing = storeWith(store, {
    read: async (statement, parameters, decode) => {
      if (failure !== null) throw failure;
      return store.read(statement, parameters, decode);
    },
  });
  const log = pino(
    { level: 'info', base: null },
    new Writable({
      write(chunk, _encoding, done) {
        text += chunk;
        done();
      },
    }),
  );
  const settings = { host: '127.0.0.1', port: 0, log };
  app = await startApp(failing, settings);
  talkative = await startApp(failing, settings, startApi({ logQueries: true }));
});
afterAll(async () => {
  await app?.close();
  await talkative?.close();
  await store?.close();
});
beforeEach(() => {
  text = '';
  failure = null;
});

const QUERY = 'query Named($secret: String!) { search(text: $secret) { totalCount } }';

interface Told {
  readonly errors?: readonly { readonly extensions: Record<string, unknown> }[];
}

async function ask(address: string, headers: Record<string, string> = {}, query = QUERY) {
  const answer = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables: { secret: 'Hwija' } }),
  });
  return {
    id: answer.headers.get('x-request-id'),
    status: answer.status,
    ...((await answer.json()) as Told),
  };
}

/** The lines of the log, once there are so many. */
async function lines(count: number): Promise<Record<string, unknown>[]> {
  for (;;) {
    const found = text.split('\n').filter((line) => line !== '');
    if (found.length >= count) return found.map((line) => JSON.parse(line));
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

describe('the log', () => {
  it('has one line for a query: its id, time, cost and statements, and no value of a variable', async () => {
    const { id } = await ask(app.address);
    const [line, ...more] = await lines(1);
    expect(more).toEqual([]);
    expect(line).toMatchObject({ requestId: id, method: 'POST', route: '/graphql', status: 200 });
    expect(line).toMatchObject({ ms: expect.any(Number), operation: 'Named', statements: 1 });
    expect(line!['cost']).toBeGreaterThan(0);
    expect(text).not.toContain('Hwija');
    expect(text).not.toContain('search');
  });

  it('has the text of queries only on request, without the values of variables then too', async () => {
    await ask(talkative.address);
    expect((await lines(1))[0]).toMatchObject({ query: QUERY });
    expect(text).not.toContain('Hwija');
  });

  it('never has the query of an address', async () => {
    const query = encodeURIComponent('{ search(text: "Hwija") { totalCount } }');
    const headers = { 'apollo-require-preflight': 'yes' };
    await fetch(`${app.address}/graphql?query=${query}`, { headers });
    expect((await lines(1))[0]).toMatchObject({ method: 'GET', status: 200 });
    expect(text).not.toContain('Hwija');
  });

  it('has the id that a proxy gave, and another where that is none', async () => {
    expect(await ask(app.address, { 'x-request-id': 'proxy-17' })).toMatchObject({
      id: 'proxy-17',
    });
    const { id } = await ask(app.address, { 'x-request-id': 'a "quoted" id' });
    expect(id).toMatch(/^[\w-]{36}$/);
    expect(await lines(2)).toMatchObject([{ requestId: 'proxy-17' }, { requestId: id }]);
  });

  it('has a failure of the store in one line, with the id that the client is told', async () => {
    failure = new StoreError('STORE_UNREACHABLE', 'Neo4j does not answer at bolt://x.');
    const { id, errors } = await ask(app.address);
    expect(errors![0]!.extensions).toMatchObject({ requestId: id });
    const [line, ...more] = await lines(1);
    expect(more).toEqual([]);
    expect(line).toMatchObject({
      requestId: id,
      level: 50,
      codes: [errors![0]!.extensions['code']],
    });
    expect(line!['failures']).toEqual([
      { code: 'STORE_UNREACHABLE', message: 'Neo4j does not answer at bolt://x.' },
    ]);
  });

  it('has a fault of the program in full, while the client gets only the id', async () => {
    failure = new Error('first line\nsecond line');
    const { id, errors } = await ask(app.address);
    expect(errors![0]!.extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR', requestId: id });
    const [line, ...more] = await lines(1);
    expect(more).toEqual([]);
    expect(line!['failures']).toMatchObject([
      { message: 'first line\nsecond line', stack: expect.stringContaining('log.test.ts') },
    ]);
  });

  it('has a wrong argument by its code, and as no failure', async () => {
    await ask(app.address, {}, '{ entities(first: -1) { totalCount } }');
    const [line] = await lines(1);
    expect(line).toMatchObject({ level: 30, codes: ['BAD_USER_INPUT'] });
    expect(line).not.toHaveProperty('failures');
  });

  it('is silent about probes and files that were found', async () => {
    for (const path of ['/livez', '/readyz', '/metrics']) await fetch(`${app.address}${path}`);
    await fetch(`${app.address}/nothing`);
    expect(await lines(1)).toMatchObject([{ status: 404, codes: ['NOT_FOUND'] }]);
  });
});
