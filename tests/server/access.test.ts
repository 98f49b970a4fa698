import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Writable } from 'node:stream';
import pino from 'pino';
import { Authenticator } from '../../src/access/authenticator';
import { createKey } from '../../src/access/create-key';
import { makeLocalSecret, makeSecret } from '../../src/access/key-secret';
import { Issuer } from '../../src/access/issuer';
import { ensureLocalKey } from '../../src/access/local-key';
import type { OidcSettings } from '../../src/access/oidc-settings';
import { type App, type AppSettings, startApp } from '../../src/server/app';
import { openLog } from '../../src/server/log';
import { connect, type Store } from '../../src/store/connection';
import { listKeys, revokeKey } from '../../src/store/keys/api-keys';
import { readRevision } from '../../src/store/read/find-revision';
import { buildClaimlineSchema } from '../../src/api/schema';
import { anyMutations } from '../support/any-query';
import { openEmptyGraph } from '../support/empty-graph';
import { testNeo4j } from '../support/neo4j';
import { AUDIENCE, TestIssuer } from '../support/oidc-issuer';

const LOCAL = makeLocalSecret();
const DAY = 86_400_000;

let store: Store;
let issuer: TestIssuer;
let app: App;
/** Where nobody reads without a credential. */
let closed: App;
beforeAll(async () => {
  store = await openEmptyGraph();
  issuer = await TestIssuer.start();
  app = await start();
  closed = await start({ reading: 'closed', embedOrigins: ['https://news.example'] });
});
afterAll(async () => {
  await closed?.close();
  await app?.close();
  await issuer?.close();
  await store?.close();
});

const SETTINGS: Omit<OidcSettings, 'issuer'> = {
  audience: AUDIENCE,
  algorithms: ['RS256', 'ES256'],
  roleClaim: 'roles',
  roles: { reader: 'READER', 'claims-desk': 'CURATOR', chief: 'ADMIN' },
  client: { id: 'explorer', secret: null, scope: 'openid' },
};

function start(settings: Partial<AppSettings> = {}): Promise<App> {
  return startApp(store, {
    ...{ host: '127.0.0.1', port: 0, cacheMegabytes: 1, localKey: LOCAL },
    oidc: { ...SETTINGS, issuer: issuer.address },
    ...settings,
  });
}

/** A key of this role; `P1D` as its time is over where it was made two days ago. */
async function keyOf(
  role: string,
  { expires = null, madeAt = Date.now() }: { expires?: string | null; madeAt?: number } = {},
) {
  return createKey(store, { name: `test-${role}`, role, expires }, madeAt);
}

interface Told {
  readonly status: number;
  readonly challenge: string | null;
  readonly viewer?: unknown;
  readonly code?: string;
}

/** Asks who asks. */
async function viewer(
  authorization: string | null,
  { address }: App = app,
  more: Record<string, string> = {},
): Promise<Told> {
  const headers = {
    'content-type': 'application/json',
    ...(authorization !== null && { authorization }),
    ...more,
  };
  const body = JSON.stringify({ query: '{ viewer { name role } }' });
  const answer = await fetch(`${address}/graphql`, { method: 'POST', headers, body });
  const { data, errors } = (await answer.json()) as {
    data?: { viewer: unknown };
    errors?: { extensions: { code: string } }[];
  };
  const challenge = answer.headers.get('www-authenticate');
  const told = { status: answer.status, challenge };
  return errors === undefined
    ? { ...told, viewer: data!.viewer }
    : { ...told, code: errors[0]!.extensions.code };
}

const REFUSED = { status: 401, code: 'UNAUTHENTICATED', challenge: 'Bearer realm="claimline"' };

describe('a key', () => {
  it.each(['reader', 'curator', 'admin'])('lets a %s in under its name', async (role) => {
    const { secret } = await keyOf(role);
    const known = { name: `test-${role}`, role: role.toUpperCase() };
    expect(await viewer(`Bearer ${secret}`)).toMatchObject({ status: 200, viewer: known });
    // The same question again, which may be answered from what is kept.
    expect(await viewer(null)).toMatchObject({ status: 200, viewer: null });
    expect(await viewer(`bearer  ${secret}`)).toMatchObject({ status: 200, viewer: known });
  });

  it('changes neither the revision of the graph nor what it knows', async () => {
    const before = await readRevision(store);
    const { key } = await keyOf('admin');
    await revokeKey(store, key.id, Date.now());
    expect(await readRevision(store)).toBe(before);
  });

  it('is kept as a hash alone', async () => {
    const { secret } = await keyOf('reader');
    const kept = await store.read(
      { name: 'all', text: 'MATCH (n) RETURN properties(n) AS properties' },
      {},
      (row) => JSON.stringify(row),
    );
    expect(kept.length).toBeGreaterThan(1);
    expect(kept.filter((text) => text.includes(secret.slice(4)))).toEqual([]);
  });

  it('lets nobody in once it has been revoked, has expired, or was never made', async () => {
    const { secret, key } = await keyOf('admin');
    expect(await viewer(`Bearer ${secret}`)).toMatchObject({ status: 200 });
    await revokeKey(store, key.id, Date.now());
    expect(await viewer(`Bearer ${secret}`)).toEqual(REFUSED);
    const old = await keyOf('admin', { expires: 'P1D', madeAt: Date.now() - 2 * DAY });
    expect(await viewer(`Bearer ${old.secret}`)).toEqual(REFUSED);
    expect(await viewer(`Bearer ${makeSecret()}`)).toEqual(REFUSED);
    expect(await viewer('Bearer nonsense')).toEqual(REFUSED);
  });

  it('is looked for in the header alone, and leaves the credentials of a proxy to it', async () => {
    const { secret } = await keyOf('admin');
    expect(await viewer('Basic ZGVzazpzZWNyZXQ=')).toMatchObject({ status: 200, viewer: null });
    const url = `${app.address}/graphql?query=%7Bviewer%7Bname%7D%7D&key=${secret}`;
    const answer = await fetch(url, { headers: { 'apollo-require-preflight': '1' } });
    expect(await answer.json()).toEqual({ data: { viewer: null } });
  });

  it('never stops a health probe', async () => {
    const headers = { authorization: 'Bearer nonsense' };
    expect((await fetch(`${app.address}/livez`, { headers })).status).toBe(200);
  });

  it('tells when it was last used, to a minute', async () => {
    const { secret, key } = await keyOf('reader');
    let now = Date.now();
    const authenticator = new Authenticator({ store, localKey: null, now: () => now });
    const used = async (at: number) => {
      for (;;) {
        const found = (await listKeys(store)).find(({ id }) => id === key.id)!.lastUsedAt;
        if (found === at) return;
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    };
    const first = now;
    await authenticator.identify(secret, true);
    await used(first);
    now += 59_000;
    await authenticator.identify(secret, true);
    now += 1_000;
    await authenticator.identify(secret, true);
    await used(first + 60_000);
  });

  it.each([
    [{ name: 'Desk', role: 'reader', expires: null }, 'BAD_KEY_NAME'],
    [{ name: 'local', role: 'reader', expires: null }, 'BAD_KEY_NAME'],
    [{ name: '', role: 'reader', expires: null }, 'BAD_KEY_NAME'],
    [{ name: 'desk', role: 'owner', expires: null }, 'BAD_ROLE'],
    [{ name: 'desk', role: 'reader', expires: '90' }, 'BAD_EXPIRY'],
    [{ name: 'desk', role: 'reader', expires: 'P0D' }, 'BAD_EXPIRY'],
    [{ name: 'desk', role: 'reader', expires: 'P99999999Y' }, 'BAD_EXPIRY'],
  ])('is not made of %j', async (request, code) => {
    const before = await listKeys(store);
    await expect(createKey(store, request)).rejects.toMatchObject({ code });
    expect(await listKeys(store)).toEqual(before);
  });
});

describe('the local key', () => {
  const OWNER = { name: 'owner of this machine', role: 'ADMIN' };

  it('makes the owner of the machine an admin', async () => {
    expect(await viewer(`Bearer ${LOCAL}`)).toMatchObject({ status: 200, viewer: OWNER });
    expect(await viewer(`Bearer ${makeLocalSecret()}`)).toEqual(REFUSED);
  });

  it.each(['x-forwarded-for', 'x-forwarded-host', 'forwarded', 'x-real-ip', 'via'])(
    'does not count where a proxy says %s',
    async (header) => {
      expect(await viewer(`Bearer ${LOCAL}`, app, { [header]: '203.0.113.9' })).toEqual(REFUSED);
    },
  );

  it('does not count where the server listens to other machines', async () => {
    const open = await start({ host: '0.0.0.0' });
    expect(await viewer(`Bearer ${LOCAL}`, open)).toEqual(REFUSED);
    await open.close();
  });
});

/** Credentials that let nobody in, by what is wrong with them. */
const BAD: readonly (readonly [string, () => string | Promise<string>])[] = [
  ['an expired key', async () => (await keyOf('admin', TWO_DAYS_OLD)).secret],
  ['a revoked key', revoked],
  ['an unknown key', makeSecret],
  ['an expired token', () => issuer.token({ ...CHIEF, expiresIn: -60 })],
  ['a token without an end', () => issuer.token({ ...CHIEF, expiresIn: null })],
  ['a token of nobody', () => issuer.token({ ...CHIEF, subject: null })],
  ['alg: none', () => issuer.unsigned()],
  ['a token for another audience', () => issuer.token({ ...CHIEF, audience: 'another' })],
  ['a token of another issuer', () => issuer.token({ ...CHIEF, issuer: 'https://id.example' })],
  ['a token that another key signed', () => issuer.forged()],
  ['a token that the public key signed', () => issuer.signedByPublicKey()],
];
const CHIEF = { claims: { roles: ['chief'] } };
const TWO_DAYS_OLD = { expires: 'P1D', madeAt: Date.now() - 2 * DAY };

async function revoked(): Promise<string> {
  const { secret, key } = await keyOf('admin');
  await revokeKey(store, key.id, Date.now());
  return secret;
}

/** All that can be read, but for the health of the server. */
const READS: readonly (readonly [string, RequestInit?])[] = [
  ['/graphql', asking('{ graphRevision }')],
  ['/graphql', asking('{ __schema { queryType { name } } }')],
  ['/graphql?query=%7BgraphRevision%7D', { headers: { 'apollo-require-preflight': '1' } }],
  ['/'],
  ['/city:mosul', { headers: { accept: 'text/html' } }],
  ['/search?q=Mosul'],
  ['/map'],
  ['/graphiql', { headers: { accept: 'text/html' } }],
  ['/graphiql.html'],
  ['/export'],
  ['/export/claims.csv'],
  ['/export/datapackage.json'],
  ['/cite/city:mosul.bib'],
  ['/timemap/city:mosul'],
  ['/embed/city:mosul', { headers: { accept: 'text/html' } }],
  ['/oembed?url=http%3A%2F%2F127.0.0.1%2Fcity%3Amosul'],
  ['/embed.js'],
  ['/operations.json'],
  ['/countries-50m.json'],
  ['/mcp', { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } }],
  ['/reconcile'],
  ['/reconcile/suggest/entity?prefix=Mo'],
  ['/reconcile/preview?id=city:mosul'],
  ['/metrics'],
  ['/nothing/here'],
  ['//operations.json'],
  ['/assets/../operations.json'],
  ['/assets/%2e%2e/operations.json'],
];

function asking(query: string): RequestInit {
  const headers = { 'content-type': 'application/json' };
  return { method: 'POST', headers, body: JSON.stringify({ query }) };
}

async function send(
  [path, init = {}]: (typeof READS)[number],
  credential: string | null,
  { address }: App,
) {
  const headers = {
    ...(init.headers as Record<string, string>),
    ...(credential !== null && { authorization: `Bearer ${credential}` }),
  };
  const answer = await fetch(`${address}${path}`, { ...init, headers, redirect: 'manual' });
  return { path, status: answer.status, challenge: answer.headers.get('www-authenticate') };
}

describe('a token of the issuer', () => {
  it.each([
    ['reader', 'READER'],
    ['claims-desk', 'CURATOR'],
    ['chief', 'ADMIN'],
  ])('gives its roles %s the right of %s', async (group, role) => {
    const token = await issuer.token({ claims: { roles: ['other', group] } });
    const known = { name: 'Nadia', role };
    expect(await viewer(`Bearer ${token}`)).toMatchObject({ status: 200, viewer: known });
  });

  it('gives the highest of several roles, and none to groups that have none here', async () => {
    const both = await issuer.token({ claims: { roles: ['chief', 'reader'] } });
    expect(await viewer(`Bearer ${both}`)).toMatchObject({ viewer: { role: 'ADMIN' } });
    for (const roles of [['other'], [], 'constructor', { chief: true }]) {
      const none = await issuer.token({ claims: { roles } });
      expect(await viewer(`Bearer ${none}`)).toMatchObject({ status: 403, code: 'FORBIDDEN' });
    }
  });

  it('is checked by keys that are kept, and read again once the issuer has changed them', async () => {
    const own = await TestIssuer.start();
    const known = new Issuer({ ...SETTINGS, issuer: own.address }, { keysCooldown: 0 });
    const identify = async () => known.identify(await own.token());
    const nadia = { id: `${own.address}#nadia`, name: 'Nadia', role: 'READER' };
    for (let times = 0; times < 3; times += 1) expect(await identify()).toEqual(nadia);
    expect(own.keyReads).toBe(1);
    const before = await own.token();
    await own.rotate();
    expect(await identify()).toEqual(nadia);
    expect(own.keyReads).toBe(2);
    await expect(known.identify(before)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    await own.close();
  });

  it('is not blamed on its holder if the issuer does not answer', async () => {
    const gone = await TestIssuer.start();
    const token = await gone.token();
    const oidc = { ...SETTINGS, issuer: gone.address };
    const server = await start({ oidc, log: openLog('silent') });
    await gone.close();
    const told = { status: 503, code: 'ISSUER_UNAVAILABLE' };
    expect(await viewer(`Bearer ${token}`, server)).toMatchObject(told);
    expect(await viewer(null, server)).toMatchObject({ status: 200 });
    const { secret } = await keyOf('reader');
    expect(await viewer(`Bearer ${secret}`, server)).toMatchObject({ status: 200 });
    await server.close();
  });
});

describe('a server whose reading is closed', () => {
  it('answers a reader', async () => {
    const { secret } = await keyOf('reader');
    for (const credential of [secret, await issuer.token()]) {
      const answers = await Promise.all(READS.map((read) => send(read, credential, closed)));
      expect(answers.filter(({ status }) => [401, 403, 500].includes(status))).toEqual([]);
    }
  });

  it('answers nothing without a credential', async () => {
    for (const read of READS) {
      const challenge = 'Bearer realm="claimline"';
      expect(await send(read, null, closed)).toEqual({ path: read[0], status: 401, challenge });
    }
  });

  it.each(BAD)('answers nothing to %s', async (_what, make) => {
    const credential = await make();
    for (const read of READS) {
      expect(await send(read, credential, closed)).toMatchObject({ path: read[0], status: 401 });
    }
  });

  it('keeps no answer for others, on the way nor in itself', async () => {
    const { secret } = await keyOf('reader');
    const headers = { authorization: `Bearer ${secret}`, 'apollo-require-preflight': '1' };
    const url = `${closed.address}/graphql?query=%7BgraphRevision%7D`;
    for (let times = 0; times < 2; times += 1) {
      const answer = await fetch(url, { headers });
      expect(answer.headers.get('cache-control')).toBe('private, no-cache');
      expect(answer.headers.get('vary')).toContain('authorization');
      const etag = answer.headers.get('etag')!;
      expect((await fetch(url, { headers: { 'if-none-match': etag } })).status).toBe(401);
    }
  });

  it('tells its health to everybody', async () => {
    for (const path of ['/livez', '/readyz', '/health', '/icon.svg']) {
      expect(await send([path], null, closed)).toMatchObject({ path, status: 200 });
    }
  });
});

describe('a mutation', () => {
  /** Each that there is; the test covers those to come. */
  let mutations: [name: string, query: string][];
  beforeAll(async () => {
    mutations = anyMutations(await buildClaimlineSchema());
  });

  async function change(query: string, credential: string | null) {
    const { headers, ...init } = asking(query);
    const given = {
      ...headers,
      ...(credential !== null && { authorization: `Bearer ${credential}` }),
    };
    const answer = await fetch(`${app.address}/graphql`, { ...init, headers: given as never });
    const { errors } = (await answer.json()) as { errors?: { extensions: { code: string } }[] };
    return { query, status: answer.status, code: errors?.[0]?.extensions.code };
  }

  it('is refused to whoever may not make it', async () => {
    const { secret } = await keyOf('reader');
    const readers = [secret, await issuer.token()];
    const nobodies = [null, ...(await Promise.all(BAD.map(([, make]) => make())))];
    for (const [, query] of mutations) {
      for (const nobody of nobodies) {
        const told = { query, status: 401, code: 'UNAUTHENTICATED' };
        expect(await change(query, nobody)).toEqual(told);
      }
      for (const reader of readers) {
        expect(await change(query, reader)).toEqual({ query, status: 403, code: 'FORBIDDEN' });
      }
    }
  });
});

/** A browser as far as signing in needs one: it keeps cookies, and follows where it is led. */
class Browser {
  readonly cookies = new Map<string, string>();

  constructor(private readonly server: App) {}

  /** Goes to an address, and on to where it leads on this server. */
  async open(address: string, init: RequestInit = {}): Promise<Response> {
    const url = new URL(address, this.server.address);
    const headers: Record<string, string> = { accept: 'text/html', ...(init.headers as object) };
    const isOwn = url.origin === this.server.address;
    if (isOwn && this.cookies.size > 0) {
      headers['cookie'] = [...this.cookies].map((pair) => pair.join('=')).join('; ');
    }
    const answer = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const text of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(text)!;
      if (value === '') this.cookies.delete(name!);
      else this.cookies.set(name!, value!);
    }
    const location = answer.headers.get('location');
    return location === null ? answer : this.open(new URL(location, url).href);
  }

  submit(path: string, fields: Record<string, string>, more: Record<string, string> = {}) {
    const headers = { origin: this.server.address, 'sec-fetch-site': 'same-origin', ...more };
    return this.open(path, { method: 'POST', body: new URLSearchParams(fields), headers });
  }

  async session(): Promise<{ viewer: unknown; csrfToken: string | null }> {
    return (await this.open('/session')).json() as never;
  }

  async ask(query: string, more: Record<string, string> = {}) {
    const { body, headers } = asking(query);
    const sent = { ...(headers as object), accept: 'application/json', ...more };
    const answer = await this.open('/graphql', { method: 'POST', body, headers: sent });
    return { status: answer.status, body: (await answer.json()) as never };
  }
}

describe('a person with a browser', () => {
  const NADIA = { name: 'Nadia', role: 'CURATOR' };

  async function signedIn(role: string, server = app): Promise<Browser> {
    const browser = new Browser(server);
    const { secret } = await keyOf(role);
    expect((await browser.submit('/sign-in', { key: secret })).status).toBe(200);
    return browser;
  }

  it('signs in by key on the page that they wanted to read, and out again', async () => {
    const browser = new Browser(closed);
    const asked = await browser.open('/texts?after=x');
    const page = await asked.text();
    expect([asked.status, asked.headers.get('www-authenticate')]).toEqual([
      401,
      'Bearer realm="claimline"',
    ]);
    expect(page).toContain('name="to" value="/texts?after=x"');
    const { secret } = await keyOf('curator');
    const wrong = await browser.submit('/sign-in', { key: makeSecret(), to: '/texts' });
    expect([wrong.status, await wrong.text()]).toEqual([
      401,
      expect.stringContaining('This graph knows no such key'),
    ]);
    expect(browser.cookies.size).toBe(0);
    const front = await browser.submit('/sign-in', { key: secret, to: '/texts' });
    expect([front.status, new URL(front.url).pathname]).toEqual([200, '/texts']);
    expect(await front.text()).toContain('test-curator, curator');
    expect(front.headers.get('cache-control')).toBe('private, no-cache');
    const { csrfToken } = await browser.session();
    const copies = [...browser.cookies];
    const out = await browser.submit('/sign-out', { csrf: csrfToken! });
    expect([out.status, browser.cookies.size]).toEqual([401, 0]);
    for (const [name, value] of copies) browser.cookies.set(name, value);
    expect((await browser.open('/texts')).status).toBe(401);
  });

  it('has a cookie that no script reads, no other site sends, and nothing can be read from', async () => {
    const { secret, key } = await keyOf('admin');
    const secured = await start({ url: 'https://graph.example' });
    for (const [server, origin, name] of [
      [closed, closed.address, 'claimline-session='],
      [secured, 'https://graph.example', '__Host-claimline-session='],
    ] as const) {
      const headers = { origin };
      const answer = await fetch(`${server.address}/sign-in`, {
        ...{ method: 'POST', headers, redirect: 'manual' },
        body: new URLSearchParams({ key: secret }),
      });
      const [cookie = ''] = answer.headers.getSetCookie();
      const [pair, ...attributes] = cookie.split('; ');
      const isSecure = name.startsWith('__Host');
      expect(attributes.sort()).toEqual(
        [
          'HttpOnly',
          'Max-Age=28800',
          'Path=/',
          'SameSite=Lax',
          ...(isSecure ? ['Secure'] : []),
        ].sort(),
      );
      expect(pair!.startsWith(name)).toBe(true);
      const parts = pair!.split('.').map((part) => Buffer.from(part, 'base64url').toString());
      expect(
        [cookie, ...parts].filter((one) => one.includes(key.id) || one.includes('clk_')),
      ).toEqual([]);
    }
    await secured.close();
  });

  it('is signed in no longer once the key is revoked, the cookie is changed, or another server made it', async () => {
    const browser = new Browser(closed);
    const { secret, key } = await keyOf('admin');
    await browser.submit('/sign-in', { key: secret });
    const viewer = { name: 'test-admin', role: 'ADMIN' };
    expect(await browser.session()).toMatchObject({ viewer });
    const [[name, value]] = [...browser.cookies] as [[string, string]];
    const other = new Browser(app);
    other.cookies.set(name, value);
    expect(await other.session()).toEqual({ viewer: null, csrfToken: null });
    browser.cookies.set(name, `${value.slice(0, -3)}AAA`);
    expect((await browser.open('/texts')).status).toBe(401);
    browser.cookies.set(name, value);
    expect((await browser.open('/texts')).status).toBe(200);
    await revokeKey(store, key.id, Date.now());
    expect((await browser.open('/texts')).status).toBe(401);
  });

  it('stays signed in at every server of one secret', async () => {
    const sessionSecret = 'x'.repeat(32);
    const servers = [await start({ sessionSecret }), await start({ sessionSecret })] as const;
    const browser = await signedIn('reader', servers[0]);
    const other = new Browser(servers[1]);
    for (const [name, value] of browser.cookies) other.cookies.set(name, value);
    expect(await other.session()).toEqual(await browser.session());
    for (const server of servers) await server.close();
  });

  it('signs in at the issuer, with the right that it tells', async () => {
    const browser = new Browser(closed);
    issuer.visitor = { roles: ['claims-desk'] };
    const back = await browser.open('/sign-in/oidc?to=/texts');
    expect([back.status, new URL(back.url).pathname]).toEqual([200, '/texts']);
    expect(await browser.session()).toMatchObject({ viewer: NADIA });
    issuer.visitor = { roles: ['guests'] };
    const guest = new Browser(closed);
    expect((await guest.open('/sign-in/oidc')).status).toBe(403);
    expect(guest.cookies.size).toBe(0);
  });

  it('is not signed in by what another began, or by a token for another visit', async () => {
    issuer.visitor = { roles: ['chief'] };
    const begin = await fetch(`${closed.address}/sign-in/oidc`, { redirect: 'manual' });
    const [own] = begin.headers.getSetCookie();
    const { headers } = await fetch(begin.headers.get('location')!, { redirect: 'manual' });
    const callback = headers.get('location')!;
    const victim = new Browser(closed);
    expect((await victim.open(callback)).status).toBe(401);
    // A visit of their own does not help: the code is of another.
    await fetch(`${closed.address}/sign-in/oidc`, { redirect: 'manual' }).then((visit) => {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(visit.headers.getSetCookie()[0]!)!;
      victim.cookies.set(name!, value!);
    });
    expect((await victim.open(callback)).status).toBe(401);
    expect(await victim.session()).toMatchObject({ viewer: null });
    const cookie = own!.split(';')[0]!;
    issuer.nonce = 'another';
    expect((await fetch(callback, { headers: { cookie }, redirect: 'manual' })).status).toBe(401);
    issuer.nonce = null;
  });

  it.each([
    ['https://evil.example/', '/'],
    ['//evil.example/', '/'],
    ['/\\evil.example', '/'],
    ['/.//evil.example', '/'],
    ['/\t/evil.example', '/'],
    ['javascript:alert(1)', '/'],
    ['/sign-in', '/'],
    ['/texts?after=x#y', '/texts?after=x'],
  ])('who came from %s is led to %s', async (to, led) => {
    const { secret } = await keyOf('reader');
    const answer = await fetch(`${app.address}/sign-in`, {
      ...{ method: 'POST', redirect: 'manual' },
      body: new URLSearchParams({ key: secret, to }),
    });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, led]);
  });

  it('is not signed in by a page of another site, nor by a body that is no form', async () => {
    const { secret } = await keyOf('reader');
    const browser = new Browser(app);
    for (const more of FOREIGN) {
      expect((await browser.submit('/sign-in', { key: secret }, more)).status).toBe(403);
    }
    expect(browser.cookies.size).toBe(0);
    const json = { 'content-type': 'application/json' };
    const body = JSON.stringify({ key: { trim: 1 } });
    const answer = await browser.open('/sign-in', { method: 'POST', body, headers: json });
    expect(answer.status).toBe(415);
  });

  it('writes by a page of this server that has the token of the session', async () => {
    const browser = await signedIn('reader');
    const { csrfToken } = await browser.session();
    const own = { origin: app.address, 'sec-fetch-site': 'same-origin' };
    const token = { 'x-claimline-csrf': csrfToken! };
    const other = { 'x-claimline-csrf': (await (await signedIn('reader')).session()).csrfToken! };
    const refused = (code: string) => ({
      status: 403,
      body: { errors: [{ extensions: { code } }] },
    });
    for (const [, query] of [...anyMutations(await buildClaimlineSchema())]) {
      for (const foreign of FOREIGN) {
        const answer = await browser.ask(query, { ...foreign, ...token });
        expect(answer).toMatchObject(refused('WRONG_ORIGIN'));
      }
      for (const wrong of [{}, other, { 'x-claimline-csrf': '' }]) {
        const answer = await browser.ask(query, { ...own, ...wrong });
        expect(answer).toMatchObject(refused('WRONG_CSRF_TOKEN'));
      }
      const answer = await browser.ask(query, { ...own, ...token });
      expect(JSON.stringify(answer.body)).not.toMatch(/WRONG_/);
    }
    // Whatever else is no GET too.
    const mcp = { method: 'POST', headers: { 'content-type': 'application/json', ...own } };
    expect((await browser.open('/mcp', { ...mcp, body: '{}' })).status).toBe(403);
    // Reading needs no token.
    expect(await browser.ask('{ viewer { role } }', own)).toEqual({
      status: 200,
      body: { data: { viewer: { role: 'READER' } } },
    });
  });

  it('is not signed out by a page of another site', async () => {
    const browser = await signedIn('reader');
    const { csrfToken } = await browser.session();
    expect((await browser.submit('/sign-out', { csrf: csrfToken! }, FOREIGN[0]!)).status).toBe(403);
    expect((await browser.submit('/sign-out', {})).status).toBe(403);
    expect(await browser.session()).toMatchObject({ viewer: { role: 'READER' } });
  });
});

/** How browsers tell of a page of another site. */
const FOREIGN: readonly Record<string, string>[] = [
  { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
  { origin: 'null', 'sec-fetch-site': 'cross-site' },
  { origin: 'http://127.0.0.1:1', 'sec-fetch-site': 'same-site' },
];

describe('a client that asks for too much', () => {
  const limits = { requestsPerMinute: 3, costPerMinute: 0, costlyAtOnce: 0, minute: 100_000 };
  /** A client of another machine, as a proxy of this one tells of it. */
  const from = (address: string) => ({ 'x-forwarded-for': address });

  it('is told when to ask again, by address or by key, in the form of what it asks for', async () => {
    const server = await start({ clientLimits: limits });
    const [{ secret }, { secret: other }] = [await keyOf('reader'), await keyOf('curator')];
    const ask = (headers: Record<string, string>, path = '/graphql?query=%7B__typename%7D') =>
      fetch(`${server.address}${path}`, {
        headers: { 'apollo-require-preflight': '1', ...headers },
      });
    const keyed = { authorization: `Bearer ${secret}` };
    for (const client of [
      from('203.0.113.1'),
      from('2001:db8::1'),
      { ...keyed, ...from('203.0.113.1') },
    ]) {
      for (let times = 0; times < 3; times += 1) expect((await ask(client)).status).toBe(200);
      const refused = await ask(client);
      expect([refused.status, await refused.json()]).toMatchObject([
        429,
        { errors: [{ extensions: { code: 'TOO_MANY_REQUESTS' } }] },
      ]);
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
      expect((await ask(client, '/export')).status).toBe(429);
      const page = await ask({ ...client, accept: 'text/html' }, '/');
      expect([page.status, await page.text()]).toEqual([
        429,
        expect.stringContaining('No answer just now'),
      ]);
      expect((await ask(client, '/livez')).status).toBe(200);
    }
    // The same key from elsewhere is the same client; other addresses and keys are others.
    expect((await ask({ ...keyed, ...from('198.51.100.7') })).status).toBe(429);
    expect((await ask(from('2001:db8::ffff'))).status).toBe(429);
    expect((await ask(from('203.0.113.2'))).status).toBe(200);
    expect((await ask({ authorization: `Bearer ${other}` })).status).toBe(200);
    for (let times = 0; times < 9; times += 1) expect((await ask({})).status).toBe(200);
    await server.close();
  });

  it('may ask for so much cost a minute, wherever it asks', async () => {
    const clientLimits = { ...limits, requestsPerMinute: 0, costPerMinute: 15_000 };
    // An answer that is kept costs nothing.
    const server = await start({ clientLimits, cacheMegabytes: 0 });
    const { headers, body } = asking(
      '{ contradictions(lens: { saidBefore: "2018" }) { totalCount } }',
    );
    const post = async (address: string) => {
      const told = { ...(headers as object), ...from(address) };
      return fetch(`${server.address}/graphql`, { method: 'POST', headers: told, body });
    };
    expect((await post('203.0.113.1')).status).toBe(200);
    for (const refused of [
      await post('203.0.113.1'),
      await fetch(`${server.address}/contradictions`, {
        headers: { accept: 'text/html', ...from('203.0.113.1') },
      }),
      await fetch(`${server.address}/export/claims.csv`, { headers: from('203.0.113.1') }),
    ]) {
      expect([refused.status, Number(refused.headers.get('retry-after'))]).toEqual([
        429,
        expect.any(Number),
      ]);
      expect(refused.headers.has('retry-after')).toBe(true);
    }
    expect((await post('203.0.113.2')).status).toBe(200);
    await server.close();
  });

  it('may show a hundred wrong credentials a minute, wherever it shows them', async () => {
    const server = await start({ clientLimits: limits });
    const ask = (secret: string) => viewer(`Bearer ${secret}`, server, from('203.0.113.1'));
    const signIn = async (key: string) => {
      const body = new URLSearchParams({ key });
      const asked = { method: 'POST', headers: from('203.0.113.1'), body };
      return (await fetch(new URL('/sign-in', server.address), asked)).status;
    };
    for (let times = 0; times < 99; times += 1) await ask('nonsense');
    expect(await signIn(makeSecret())).toBe(401);
    const { secret } = await keyOf('reader');
    expect(await ask(secret)).toMatchObject({ status: 429, code: 'TOO_MANY_REQUESTS' });
    expect(await signIn(secret)).toBe(429);
    await server.close();
  });
});

describe('secrets', () => {
  it('are in no log, error, page, answer or metric, wherever they come in', async () => {
    let log = '';
    const lines = new Writable({
      write(chunk, _encoding, done) {
        log += chunk;
        done();
      },
    });
    const [sessionSecret, clientSecret] = [canary(), canary()];
    const oidc = {
      ...SETTINGS,
      issuer: issuer.address,
      client: { id: 'explorer', secret: clientSecret, scope: 'openid' },
    };
    const server = await start({ log: pino({ level: 'debug' }, lines), sessionSecret, oidc });
    const known = (await keyOf('reader')).secret;
    const told: string[] = [];
    const send = async (path: string, init: RequestInit = {}) => {
      const answer = await fetch(`${server.address}${path}`, { ...init, redirect: 'manual' });
      told.push(JSON.stringify([...answer.headers]), await answer.text());
      return answer;
    };
    const headed = (headers: Record<string, string>) => send('/texts', { headers });
    const asked = (body: object, more: Record<string, string> = {}) => {
      const headers = { 'content-type': 'application/json', ...more };
      return send('/graphql', { method: 'POST', headers, body: JSON.stringify(body) });
    };
    const form = (path: string, fields: Record<string, string>) =>
      send(path, { method: 'POST', body: new URLSearchParams(fields) });
    const bearer = (text: string) => headed({ authorization: `Bearer ${text}` });

    await bearer(known);
    await bearer(`clk_${canary().padEnd(43, 'x')}`);
    await bearer(LOCAL);
    await bearer(canary());
    await bearer(`${canary()}.${canary()}.${canary()}`);
    const [bad, good] = [await issuer.token({ audience: canary() }), await issuer.token()];
    secrets.push(bad, good);
    await bearer(bad);
    await bearer(good);
    await headed({ authorization: `Basic ${Buffer.from(`desk:${canary()}`).toString('base64')}` });
    await headed({ authorization: `Digest ${canary()}` });
    await headed({ authorization: canary() });
    for (const name of [
      'cookie',
      'proxy-authorization',
      'x-api-key',
      'x-claimline-csrf',
      'referer',
    ]) {
      await headed({
        [name]: name === 'cookie' ? `claimline-session=${canary()}; sid=${canary()}` : canary(),
      });
    }
    await form('/sign-in', { key: canary(), to: '/' });
    await form('/sign-in', { password: canary() });
    const entered = await fetch(`${server.address}/sign-in`, {
      ...{ method: 'POST', redirect: 'manual' },
      body: new URLSearchParams({ key: known }),
    });
    const [session] = entered.headers.getSetCookie()[0]!.split(';') as [string];
    secrets.push(session.split('=')[1]!);
    await send('/map', { headers: { cookie: session } });
    await asked({ query: '{ viewer { name } }' }, { cookie: session });
    for (const name of ['key', 'token', 'access_token', 'password']) {
      await send(`/?${name}=${canary()}`, { headers: { accept: 'text/html' } });
      await send(`/export/claims.csv?${name}=${canary()}`);
      await send(`/graphql?query=%7B__typename%7D&${name}=${canary()}`);
    }
    await send(`/sign-in/callback?code=${canary()}&state=${canary()}`);
    const search = 'query($text: String!) { search(text: $text) { totalCount } }';
    await asked({ query: search, variables: { text: canary(), key: canary() }, key: canary() });
    await asked({ query: `{ search(text: "${canary()}") { totalCount } }` });
    await asked({ query: '{ graphRevision }', operationName: 'x', extensions: { key: canary() } });
    const json = { 'content-type': 'application/json' };
    await send('/graphql', { method: 'POST', headers: json, body: `{"key": "${canary()}` });
    const call = { jsonrpc: '2.0', id: 1, method: 'tools/list', params: { key: canary() } };
    await send('/mcp', { method: 'POST', headers: json, body: JSON.stringify(call) });
    await form('/reconcile', { queries: '{}', key: canary() });
    const { uri, user } = await testNeo4j();
    await connect({ uri, user, password: canary() }).catch((error) => told.push(String(error)));
    const folder = await mkdtemp(path.join(tmpdir(), 'claimline-home-'));
    await writeFile(path.join(folder, 'local-key'), canary(), { mode: 0o600 });
    await ensureLocalKey(folder).catch((error) => told.push(String(error)));
    await rm(folder, { recursive: true });
    await send('/metrics');
    await server.close();

    expect(secrets.length).toBeGreaterThan(30);
    expect(log.split('\n').length).toBeGreaterThan(20);
    const all = [log, ...told].join('\n');
    // No part of a token but the head, which all tokens share.
    const parts = secrets.flatMap((secret) =>
      secret.split('.').filter((part) => part.length > 40 || !secret.includes('.')),
    );
    expect(parts.filter((secret) => all.includes(secret))).toEqual([]);
  });

  const secrets: string[] = [LOCAL];

  /** A secret that stands nowhere else. */
  function canary(): string {
    const secret = `canary-${randomBytes(16).toString('hex')}`;
    secrets.push(secret);
    return secret;
  }
});
