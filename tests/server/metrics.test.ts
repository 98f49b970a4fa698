import { type App, startApp } from '../../src/server/app';
import { Metrics } from '../../src/server/metrics';
import type { Store } from '../../src/store/connection';
import { importCorpus } from '../../src/use-cases/import-corpus';
import { corpusOf, documentOf } from '../support/corpus-of';
import { openEmptyGraph } from '../support/empty-graph';

let store: Store;
let app: App;
const metrics = new Metrics();
beforeAll(async () => {
  store = await openEmptyGraph();
  app = await startApp(store, { host: '127.0.0.1', port: 0, cacheMegabytes: 1, metrics });
});
afterAll(async () => {
  await app?.close();
  await store?.close();
});

async function ask(query: string): Promise<void> {
  const answer = await fetch(`${app.address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  await answer.text();
}

/** The metrics' values, by name and labels. */
async function read(): Promise<Map<string, number>> {
  const answer = await fetch(`${app.address}/metrics`);
  expect(answer.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
  const lines = (await answer.text()).split('\n').filter((line) => line && !line.startsWith('#'));
  return new Map(
    lines.map((line) => {
      const space = line.lastIndexOf(' ');
      return [line.slice(0, space), Number(line.slice(space + 1))];
    }),
  );
}

it('metrics count requests, cost, statements, answers of the cache, errors and imports', async () => {
  await ask('{ graphRevision }');
  await ask('{ graphRevision }');
  await ask('{ nothing }');
  const corpus = corpusOf({ id: 'one' }, [documentOf('d', { text: 'None.' })]);
  await metrics.timeImport(() => importCorpus(store, corpus));
  await metrics.timeImport(() => importCorpus(store, corpus));
  const broken = metrics.timeImport(() => Promise.reject(new Error('broken')));
  await expect(broken).rejects.toThrow('broken');

  const found = await read();
  const is = (name: string) => found.get(name);
  const asked = 'claimline_http_requests_total{route="/graphql",method="POST",status=';
  expect(is(`${asked}"200"}`)).toBe(2);
  expect(is(`${asked}"400"}`)).toBe(1);
  expect(is('claimline_http_request_seconds_count{route="/graphql"}')).toBe(3);
  expect(is('claimline_errors_total{code="GRAPHQL_VALIDATION_FAILED"}')).toBe(1);
  expect(is('claimline_cache_requests_total{result="hit"}')).toBe(1);
  expect(is('claimline_cache_requests_total{result="miss"}')).toBe(2);
  expect(is('claimline_cache_bytes')).toBeGreaterThan(0);
  // One query ran, with one statement; the revision is read for each request too.
  expect(is('claimline_query_cost_count')).toBe(1);
  expect(is('claimline_query_statements_sum')).toBe(1);
  expect(is('claimline_statements_total{mode="read",outcome="ok"}')).toBe(4);
  expect(is('claimline_statement_seconds_count{mode="read"}')).toBe(4);
  expect(is('claimline_pool_connections_in_use')).toBe(0);
  expect(is('claimline_imports_total{outcome="changed"}')).toBe(1);
  expect(is('claimline_imports_total{outcome="unchanged"}')).toBe(1);
  expect(is('claimline_imports_total{outcome="failed"}')).toBe(1);
  expect(is('claimline_imports_running')).toBe(0);
  expect(is('nodejs_eventloop_lag_seconds')).toBeDefined();
});

it('each metric of ours is described in docs/operations.md', async () => {
  const { readFileSync } = await import('node:fs');
  const docs = readFileSync('docs/operations.md', 'utf8');
  const { text } = await metrics.print();
  const names = [...text.matchAll(/^# TYPE (claimline_\w+)/gm)].map(([, name]) => name!);
  expect(names.length).toBeGreaterThan(10);
  expect(names.filter((name) => !docs.includes(`\`${name}`))).toEqual([]);
});
