import type { FastifyRequest } from 'fastify';
import { ClientLimits, type ClientLimitSettings } from '../../src/server/client-limits';
import { clientAddress, trustProxies } from '../../src/server/client-of';
import { CostGate } from '../../src/server/cost-gate';

const FOREVER = new AbortController().signal;
const CHEAP = 10;

/** Limits whose counts do not begin anew while a test runs. */
function limitsOf(settings: Partial<ClientLimitSettings>, running = 1_000): ClientLimits {
  const gate = new CostGate({ cheap: CHEAP, running, waiting: 1_000, patience: 600_000 });
  const none = { requestsPerMinute: 0, costPerMinute: 0, costlyAtOnce: 0, minute: 100_000 };
  return new ClientLimits(gate, { ...none, ...settings });
}

const TOO_MUCH = {
  statusCode: 429,
  code: 'TOO_MANY_REQUESTS',
  headers: { 'retry-after': expect.stringMatching(/^[1-9]\d*$/) },
};

describe('the limits of a client', () => {
  it('refuse requests beyond the limit, each client for itself', async () => {
    const limits = limitsOf({ requestsPerMinute: 2 });
    await limits.countRequest('a');
    await limits.countRequest('a');
    await expect(limits.countRequest('a')).rejects.toMatchObject(TOO_MUCH);
    await limits.countRequest('b');
  });

  it('refuse what costs more than is left', async () => {
    const limits = limitsOf({ costPerMinute: 100 });
    (await limits.enter('a', 60, FOREVER))();
    await expect(limits.enter('a', 50, FOREVER)).rejects.toMatchObject(TOO_MUCH);
    (await limits.enter('b', 50, FOREVER))();
  });

  it('refuse costly reads beyond those at a time, and no cheap ones', async () => {
    const limits = limitsOf({ costlyAtOnce: 2 });
    const leave = await limits.enter('a', CHEAP, FOREVER);
    await limits.enter('a', CHEAP, FOREVER);
    await expect(limits.enter('a', CHEAP, FOREVER)).rejects.toMatchObject(TOO_MUCH);
    await limits.enter('a', CHEAP - 1, FOREVER);
    await limits.enter('b', CHEAP, FOREVER);
    leave();
    // Leaving twice gives no second place.
    leave();
    await limits.enter('a', CHEAP, FOREVER);
    await expect(limits.enter('a', CHEAP, FOREVER)).rejects.toMatchObject(TOO_MUCH);
  });

  it('let writes wait in line, as many as one client sends, and count their cost', async () => {
    const limits = limitsOf({ costlyAtOnce: 2, costPerMinute: 50 * CHEAP });
    let under = 0;
    let most = 0;
    const write = async () => {
      const leave = await limits.enterWrite('a', CHEAP, new AbortController().signal);
      most = Math.max(most, (under += 1));
      await new Promise((resolve) => setImmediate(resolve));
      under -= 1;
      leave();
    };
    await Promise.all(Array.from({ length: 50 }, write));
    expect(most).toBe(8);
    await expect(write()).rejects.toMatchObject(TOO_MUCH);
  });

  it('count a read that waits at the gate, until it is given up', async () => {
    const limits = limitsOf({ costlyAtOnce: 2 }, CHEAP);
    const gone = new AbortController();
    await limits.enter('a', CHEAP, FOREVER);
    const waiting = limits.enter('a', CHEAP, gone.signal);
    await expect(limits.enter('a', CHEAP, FOREVER)).rejects.toMatchObject(TOO_MUCH);
    gone.abort(new Error('gone'));
    await expect(waiting).rejects.toThrow('gone');
    const next = new AbortController();
    const again = limits.enter('a', CHEAP, next.signal);
    next.abort(new Error('gone too'));
    await expect(again).rejects.toThrow('gone too');
  });

  it('refuse more than ten streams', () => {
    const limits = limitsOf({});
    const held = Array.from({ length: 10 }, () => limits.holdStream('a'));
    expect(() => limits.holdStream('a')).toThrow(expect.objectContaining(TOO_MUCH));
    held[0]!();
    limits.holdStream('a');
  });

  it('look at no further credential of an address that has shown a hundred wrong ones', async () => {
    const limits = limitsOf({});
    for (let count = 0; count < 100; count += 1) {
      await limits.checkCredentials('a');
      await limits.countBadCredential('a');
    }
    await expect(limits.checkCredentials('a')).rejects.toMatchObject(TOO_MUCH);
    await limits.checkCredentials('b');
  });

  it('are none for this machine itself', async () => {
    const limits = limitsOf({ requestsPerMinute: 1, costPerMinute: 1, costlyAtOnce: 1 });
    for (let count = 0; count < 200; count += 1) {
      await limits.countRequest(null);
      await limits.countBadCredential(null);
      await limits.checkCredentials(null);
      (await limits.enter(null, 5, FOREVER))();
    }
  });
});

describe('the address that a request is counted under', () => {
  const of = (
    remoteAddress: string,
    headers: Record<string, string> = {},
    proxies: string[] = [],
  ) =>
    clientAddress(
      { raw: { socket: { remoteAddress }, headers }, headers } as unknown as FastifyRequest,
      trustProxies(proxies),
    );

  it.each([
    ['this machine', '127.0.0.1', {}, [], null],
    ['this machine, by IPv6', '::ffff:127.0.0.1', {}, [], null],
    ['another machine', '203.0.113.9', {}, [], 'address:203.0.113.9'],
    ['one network of IPv6', '2001:db8:1:2:3::4', {}, [], 'network:8193:3512:1:2'],
    [
      'another machine that lies',
      '203.0.113.9',
      { 'x-forwarded-for': '127.0.0.1' },
      [],
      'address:203.0.113.9',
    ],
    [
      'a proxy of this machine',
      '127.0.0.1',
      { 'x-forwarded-for': '203.0.113.9' },
      [],
      'address:203.0.113.9',
    ],
    [
      'a client that lies to it',
      '127.0.0.1',
      { 'x-forwarded-for': '8.8.8.8, 203.0.113.9' },
      [],
      'address:203.0.113.9',
    ],
    [
      'a known proxy',
      '10.0.0.7',
      { 'x-forwarded-for': '203.0.113.9' },
      ['10.0.0.0/8'],
      'address:203.0.113.9',
    ],
    [
      'a proxy that says nothing of use',
      '127.0.0.1',
      { 'x-forwarded-for': 'unknown' },
      [],
      'address:127.0.0.1',
    ],
    ['a proxy that says nothing else', '127.0.0.1', { via: '1.1 proxy' }, [], 'address:127.0.0.1'],
  ] as const)('is of %s', (_what, remote, headers, proxies, address) => {
    expect(of(remote, headers, [...proxies])).toBe(address);
  });
});
