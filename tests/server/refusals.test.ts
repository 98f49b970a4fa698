import { connect } from 'node:net';
import { type App, startApp } from '../../src/server/app';
import { isNestedDeeper } from '../../src/server/read-json';
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

async function send(body: string, { method = 'POST', type = 'application/json' } = {}) {
  const headers = { 'content-type': type };
  const answer = await fetch(`${app.address}/graphql`, { method, headers, body });
  const { errors } = (await answer.json()) as { errors: { extensions: { code: string } }[] };
  return { status: answer.status, headers: answer.headers, code: errors[0]!.extensions.code };
}

/** The answer to bytes that no client of HTTP would send. */
function sendRaw(bytes: string): Promise<string> {
  const { hostname, port } = new URL(app.address);
  return new Promise((resolve, reject) => {
    let text = '';
    const socket = connect(Number(port), hostname, () => socket.write(bytes));
    socket.setEncoding('utf8').on('data', (part) => (text += part));
    socket.on('close', () => resolve(text)).on('error', reject);
  });
}

describe('a body that the API cannot use', () => {
  it.each([
    ['no JSON', '{"query":'],
    ['no text', ''],
    ['a key that would change an object', '{"__proto__": {"query": "{ graphRevision }"}}'],
    ['lists 5,000 deep', `{"query":"{ graphRevision }","variables":{"a":${nested('[', ']')}}}`],
    ['objects 5,000 deep', `{"variables":${nested('{"a":', '}', '1')}}`],
    ['lists without end', '['.repeat(500_000)],
  ])('is BAD_JSON where it is %s', async (_what, body) => {
    expect(await send(body)).toMatchObject({ status: 400, code: 'BAD_JSON' });
  });

  it('is WRONG_CONTENT_TYPE where it is no JSON', async () => {
    const query = 'query=%7BgraphRevision%7D';
    for (const type of ['application/x-www-form-urlencoded', 'text/plain', 'nonsense']) {
      expect(await send(query, { type })).toMatchObject({
        status: 415,
        code: 'WRONG_CONTENT_TYPE',
      });
    }
  });

  it('is TOO_LARGE from a megabyte on', async () => {
    const body = JSON.stringify({
      query: '{ graphRevision }',
      variables: { a: 'x'.repeat(2 ** 20) },
    });
    expect(await send(body)).toMatchObject({ status: 413, code: 'TOO_LARGE' });
  });
});

function nested(open: string, close: string, inner = ''): string {
  return open.repeat(5_000) + inner + close.repeat(5_000);
}

describe('the depth of JSON', () => {
  it('counts brackets inside brackets', () => {
    expect(isNestedDeeper('[[1],[2],{"a":[]}]', 3)).toBe(false);
    expect(isNestedDeeper('[[1],[2],{"a":[]}]', 2)).toBe(true);
  });

  it('does not count brackets in texts', () => {
    expect(isNestedDeeper(String.raw`["[[[","\"[[[","\\",1]`, 1)).toBe(false);
    expect(isNestedDeeper(String.raw`["\\",[1]]`, 1)).toBe(true);
  });
});

describe('a method that the API does not have', () => {
  it.each(['PUT', 'PATCH', 'DELETE'])('%s is 405, with those that it has', async (method) => {
    for (const type of ['application/json', 'text/plain']) {
      const { status, headers, code } = await send('{}', { method, type });
      expect({ status, code }).toEqual({ status: 405, code: 'METHOD_NOT_ALLOWED' });
      expect(headers.get('allow')).toBe('GET, POST, OPTIONS');
    }
  });

  it('HEAD is 405 too, and OPTIONS names the methods without letting other pages in', async () => {
    const head = await fetch(`${app.address}/graphql`, { method: 'HEAD' });
    expect([head.status, head.headers.get('allow')]).toEqual([405, 'GET, POST, OPTIONS']);
    const options = await fetch(`${app.address}/graphql`, { method: 'OPTIONS' });
    expect([options.status, options.headers.get('allow')]).toEqual([204, 'GET, POST, OPTIONS']);
    expect(options.headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('elsewhere', () => {
  it('an address with nothing at it is NOT_FOUND, one that cannot be decoded BAD_REQUEST', async () => {
    const ask = async (path: string) => {
      const answer = await fetch(`${app.address}${path}`);
      return { status: answer.status, ...((await answer.json()) as object) };
    };
    expect(await ask('/nothing')).toMatchObject({ status: 404, code: 'NOT_FOUND' });
    expect(await ask('/%ff')).toMatchObject({ status: 400, code: 'BAD_REQUEST' });
  });

  it('what is no HTTP is answered with a code, and the connection closed', async () => {
    expect(await sendRaw('nonsense\r\n\r\n')).toMatch(/^HTTP\/1.1 400 .*"code":"BAD_REQUEST"/s);
    const headers = `GET / HTTP/1.1\r\nHost: localhost\r\nA: ${'x'.repeat(20_000)}\r\n\r\n`;
    expect(await sendRaw(headers)).toMatch(/^HTTP\/1.1 431 .*"code":"TOO_LARGE"/s);
  });
});
