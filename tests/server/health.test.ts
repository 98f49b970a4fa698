import { request } from 'node:http';
import { type App, startApp } from '../../src/server/app';
import type { Store } from '../../src/store/connection';
import { openEmptyGraph } from '../support/empty-graph';
import { storeWith } from '../support/store-with';

type Probe = Store['isReachable'];

let store: Store;
let probe: Probe;
let probes = 0;
let app: App;
beforeAll(async () => {
  store = await openEmptyGraph();
  const probed = storeWith(store, {
    isReachable: () => {
      probes += 1;
      return probe();
    },
  });
  app = await startApp(probed, { host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
  await app?.close();
  await store?.close();
});
beforeEach(() => {
  probe = store.isReachable.bind(store);
  probes = 0;
});

const statusOf = async (path: string) => (await fetch(`${app.address}${path}`)).status;
const never = () => new Promise<boolean>(() => {});

describe('health', () => {
  it('is good where the process and the store answer', async () => {
    expect(await statusOf('/livez')).toBe(200);
    expect(await statusOf('/readyz')).toBe(200);
    expect(await statusOf('/health')).toBe(200);
  });

  it('of the process does not ask the store', async () => {
    probe = async () => false;
    expect(await statusOf('/livez')).toBe(200);
    expect(probes).toBe(0);
    expect(await statusOf('/readyz')).toBe(503);
    expect(await statusOf('/health')).toBe(503);
  });

  it('of a store that never answers is bad, and asked for once however many ask', async () => {
    probe = never;
    const answers = await Promise.all(['/readyz', '/readyz', '/health'].map(statusOf));
    expect(answers).toEqual([503, 503, 503]);
    expect(await statusOf('/livez')).toBe(200);
    expect(probes).toBe(1);
  });

  it('is told to a supervisor that asks by an address of its own', async () => {
    const ask = (path: string) =>
      new Promise((resolve, reject) => {
        request(`${app.address}${path}`, { headers: { host: '10.1.2.3:4000' } }, (answer) => {
          answer.resume();
          resolve(answer.statusCode);
        })
          .on('error', reject)
          .end();
      });
    expect(await ask('/livez')).toBe(200);
    expect(await ask('/metrics')).toBe(421);
  });
});
