import { type AuditResult, serverAudits } from 'graphql-http';
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

/** An audit's id, and why we depart from what the draft lets a server do or leave. */
const DEPARTURES = {
  warn: {
    // "application/json" SHOULD be 200 even where nothing was run, for clients older than the draft. We answer
    // 400 whatever the client accepts: caches, proxies and monitors go by the status.
    '572B': 'on document parsing failure',
    FDE2: 'on document validation failure',
    '7B9B': 'on variable coercion failure',
  },
  notice: {
    // A GET needs a header that a form of another page cannot send.
    '5A70': 'GET requests',
    D6D5: '{variables} parameter in GETs',
    '6A70': '{variables} parameter in GETs',
  },
};

describe('GraphQL over HTTP', () => {
  it('passes the audits of graphql-http, but for the departures above', async () => {
    const results: AuditResult[] = [];
    for (const { fn } of serverAudits({ url: `${app.address}/graphql` })) results.push(await fn());
    const idsOf = (status: string) =>
      results.flatMap((result) => (result.status === status ? [result.id] : [])).sort();
    expect(idsOf('error')).toEqual([]);
    expect(idsOf('warn')).toEqual(Object.keys(DEPARTURES.warn).sort());
    expect(idsOf('notice')).toEqual(Object.keys(DEPARTURES.notice).sort());
  });
});
