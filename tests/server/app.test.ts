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

/** The server's answer to somebody who calls it by a name. */
function askAs(name: string, { address } = app): Promise<{ status: number; text: string }> {
  const { port } = new URL(address);
  const headers = { host: `${name}:${port}`, 'content-type': 'application/json' };
  return new Promise((resolve, reject) => {
    const asking = request(`${address}/graphql`, { method: 'POST', headers }, (response) => {
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

  it('answers by the names that it was given too, and no others, wherever it listens', async () => {
    const settings = { host: '0.0.0.0', hostnames: ['Graph.example', '10.0.0.7'], port: 0 };
    const published = await startApp(store, settings);
    const ask = (name: string) => askAs(name, published);
    expect(await ask('graph.example')).toMatchObject({ status: 200 });
    expect(await ask('10.0.0.7')).toMatchObject({ status: 200 });
    expect(await ask('localhost')).toMatchObject({ status: 200 });
    expect(await ask('evil.example')).toMatchObject({ status: 421 });
    await published.close();
    const open = await startApp(store, { host: '0.0.0.0', port: 0 });
    expect(await askAs('any.example', open)).toMatchObject({ status: 200 });
    await open.close();
  });

  it.each([
    ['/graphql', '/graphiql'],
    ['/graphql/', '/graphiql'],
    ['/graphql?query=%7B__typename%7D', '/graphiql?query=%7B__typename%7D'],
    [
      '/graphql/?query=%7B__typename%7D&variables=%7B%7D',
      '/graphiql?query=%7B__typename%7D&variables=%7B%7D',
    ],
  ])('leads a browser from the address of the API, %s, to the page: %s', async (api, page) => {
    const headers = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
    const opened = await fetch(`${app.address}${api}`, { headers, redirect: 'manual' });
    expect(opened.status).toBe(302);
    expect(opened.headers.get('location')).toBe(page);
  });

  it('answers a program that asks by GET', async () => {
    const headers = { accept: 'application/json', 'apollo-require-preflight': 'true' };
    const answer = await fetch(`${app.address}/graphql?query=%7B__typename%7D`, { headers });
    expect(await answer.json()).toEqual({ data: { __typename: 'Query' } });
  });
});
