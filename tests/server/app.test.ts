import { request } from 'node:http';
import { type App, startApp } from '../../src/server/app';
import type { Store } from '../../src/store/connection';
import { openEmptyGraph } from '../support/empty-graph';

let store: Store;
let app: App;
beforeAll(async () => {
  store = await openEmptyGraph();
  app = await startApp(store, { host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
  await app?.close();
  await store?.close();
});

/** What the server answers to somebody who calls it by a name. */
function askAs(name: string): Promise<{ status: number; text: string }> {
  const { port } = new URL(app.address);
  const headers = { host: `${name}:${port}`, 'content-type': 'application/json' };
  return new Promise((resolve, reject) => {
    const asking = request(`${app.address}/graphql`, { method: 'POST', headers }, (response) => {
      let text = '';
      response.on('data', (part) => (text += part));
      response.on('end', () => resolve({ status: response.statusCode!, text }));
    });
    asking.on('error', reject).end(JSON.stringify({ query: '{ graphRevision }' }));
  });
}

describe('a server on loopback', () => {
  it.each(['127.0.0.1', 'localhost', '[::1]', 'LOCALHOST'])('answers as %s', async (name) => {
    expect(await askAs(name)).toMatchObject({ status: 200 });
  });

  it.each(['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example', '10.0.0.1'])(
    'tells a page that calls it %s nothing',
    async (name) => {
      const { status, text } = await askAs(name);
      expect(status).toBe(421);
      expect(JSON.parse(text)).toMatchObject({ code: 'WRONG_HOST' });
    },
  );

  it('leads a browser from the address of the API to the page', async () => {
    const headers = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
    const opened = await fetch(`${app.address}/graphql`, { headers, redirect: 'manual' });
    expect(opened.status).toBe(302);
    expect(opened.headers.get('location')).toBe('/');
  });
});
