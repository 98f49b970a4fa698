import { once } from 'node:events';
import { request } from 'node:http';
import { connect } from 'node:net';
import { type App, startApp } from '../../src/server/app';
import type { Store } from '../../src/store/connection';
import { openEmptyGraph } from '../support/empty-graph';
import { storeWith } from '../support/store-with';

let store: Store;
beforeAll(async () => {
  store = await openEmptyGraph();
});
afterAll(() => store?.close());

/** A server whose reads of the graph wait until they are let go. */
async function startHeld(graceSeconds: number) {
  let release = () => {};
  let begin = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  const begun = new Promise<void>((resolve) => (begin = resolve));
  const held = storeWith(store, {
    read: async (statement, parameters, decode) => {
      begin();
      await released;
      return store.read(statement, parameters, decode);
    },
  });
  const app = await startApp(held, { host: '127.0.0.1', port: 0, graceSeconds });
  return { app, begun, release };
}

function ask({ address }: App): Promise<{ status: number; text: string }> {
  const headers = { 'content-type': 'application/json' };
  return new Promise((resolve, reject) => {
    const asking = request(`${address}/graphql`, { method: 'POST', headers }, (answer) => {
      let text = '';
      answer.on('data', (part) => (text += part));
      answer.on('end', () => resolve({ status: answer.statusCode!, text }));
    });
    asking.on('error', reject).end(JSON.stringify({ query: '{ graphRevision }' }));
  });
}

describe('a server that is told to end', () => {
  it('answers requests in flight that end within its grace', async () => {
    const { app, begun, release } = await startHeld(60);
    const asked = ask(app);
    await begun;
    const closed = app.close();
    release();
    expect(await asked).toEqual({ status: 200, text: '{"data":{"graphRevision":0}}\n' });
    await closed;
  });

  it('tells the others that it is shutting down, and ends', async () => {
    const { app, begun, release } = await startHeld(0);
    const asked = ask(app);
    await begun;
    await app.close();
    const { status, text } = await asked;
    expect(status).toBe(503);
    expect(JSON.parse(text)).toMatchObject({ errors: [{ extensions: { code: 'SHUTTING_DOWN' } }] });
    release();
  });

  it('tells the reader of a page so in a page', async () => {
    const { app, begun, release } = await startHeld(0);
    const asked = fetch(app.address, { headers: { accept: 'text/html' } });
    await begun;
    await app.close();
    const answer = await asked;
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBe('10');
    expect(await answer.text()).toContain('The server is shutting down. Ask again later.');
    release();
  });

  it('ends though a client never sends the rest of its request', async () => {
    const { app } = await startHeld(0);
    const { hostname, port } = new URL(app.address);
    const stalled = connect(Number(port), hostname);
    const closed = new Promise((resolve) => stalled.on('close', resolve).on('error', () => {}));
    const head = 'POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n';
    stalled.write(`${head}Content-Type: application/json\r\nExpect: 100-continue\r\n\r\n`);
    // The server has the headers.
    await once(stalled, 'data');
    stalled.resume().write('{');
    await app.close();
    await closed;
  });
});
