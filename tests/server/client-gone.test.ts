import { type App, startApp } from '../../src/server/app';
import { connect, type Store } from '../../src/store/connection';
import { openEmptyGraph } from '../support/empty-graph';
import { PATIENT, testNeo4j } from '../support/neo4j';
import { ENDLESS, untilUnderWay } from '../support/statements-under-way';
import { storeWith } from '../support/store-with';

/** Longer than the test may take, in milliseconds: no read ends by itself. */
const HOUR = 3_600_000;

let store: Store;
let patient: Store;
let app: App;
beforeAll(async () => {
  store = await openEmptyGraph();
  patient = await connect(await testNeo4j(), { ...PATIENT, readTimeout: HOUR });
  const slow = storeWith(patient, {
    read: (_statement, _parameters, decode, signal) => patient.read(ENDLESS, {}, decode, signal),
  });
  app = await startApp(slow, { host: '127.0.0.1', port: 0, graceSeconds: 0 });
});
afterAll(async () => {
  await patient?.close();
  await store?.close();
});

/** A list that requests read together, and a search that each makes for itself. */
const QUERY = '{ claims { totalCount } search(text: "Mosul") { totalCount } }';

function ask(signal?: AbortSignal): Promise<Response> {
  return fetch(`${app.address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: QUERY }),
    signal,
  });
}

it('reads end in Neo4j where their client has gone', async () => {
  const client = new AbortController();
  const asked = ask(client.signal);
  await untilUnderWay(store, ENDLESS, 2);
  client.abort();
  await expect(asked).rejects.toThrow();
  await untilUnderWay(store, ENDLESS, 0);
});

it('reads end in Neo4j where the server ends', async () => {
  const asked = ask();
  await untilUnderWay(store, ENDLESS, 2);
  await app.close();
  expect((await asked).status).toBe(503);
  await untilUnderWay(store, ENDLESS, 0);
});
