import { Authenticator } from '../../src/access/authenticator';
import { createKey } from '../../src/access/create-key';
import { makeLocalSecret, makeSecret } from '../../src/access/key-secret';
import { type App, type AppSettings, startApp } from '../../src/server/app';
import type { Store } from '../../src/store/connection';
import { listKeys, revokeKey } from '../../src/store/keys/api-keys';
import { readRevision } from '../../src/store/read/find-revision';
import { openEmptyGraph } from '../support/empty-graph';

const LOCAL = makeLocalSecret();
const DAY = 86_400_000;

let store: Store;
let app: App;
beforeAll(async () => {
  store = await openEmptyGraph();
  app = await start();
});
afterAll(async () => {
  await app?.close();
  await store?.close();
});

function start(settings: Partial<AppSettings> = {}): Promise<App> {
  return startApp(store, {
    ...{ host: '127.0.0.1', port: 0, cacheMegabytes: 1, localKey: LOCAL },
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

  it('stops no probe of the health', async () => {
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

  it.each(['x-forwarded-for', 'forwarded', 'x-real-ip', 'via'])(
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
