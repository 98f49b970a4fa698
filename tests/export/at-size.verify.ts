import { createReadStream } from 'node:fs';
import { mkdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { generatedCorpus } from '../../bench/generate/generated-corpus';
import { makeWorld } from '../../bench/generate/world';
import { type App, startApp } from '../../src/server/app';
import { connect, type Store } from '../../src/store/connection';
import { migrate } from '../../src/store/migrate';
import { importCorpus } from '../../src/use-cases/import-corpus';
import { checkBuilt, claimline } from '../cli/program';
import { emptyGraph } from '../support/empty-graph';
import { PATIENT, testNeo4j } from '../support/neo4j';
import { testFolder } from '../support/test-folders';

/** `EXPORTED_CLAIMS=1000000` makes a larger graph. */
const CLAIMS = Number(process.env.EXPORTED_CLAIMS ?? 80_000);
/** Megabytes for all objects of the exporting program: less than the file of claims that it writes. */
const HEAP = 96;

describe(`a graph of ${CLAIMS} claims`, () => {
  const folder = path.join(testFolder(), 'at-size');
  let neo4j: Awaited<ReturnType<typeof testNeo4j>>;
  let store: Store;
  let app: App;
  beforeAll(async () => {
    checkBuilt();
    neo4j = await testNeo4j();
    store = await connect(neo4j, PATIENT);
    await migrate(store);
    await emptyGraph(store);
    await importCorpus(store, generatedCorpus(makeWorld(1, CLAIMS)));
    app = await startApp(store, { host: '127.0.0.1', port: 0 });
    await mkdir(folder, { recursive: true });
  });
  afterAll(async () => {
    await app?.close();
    await store?.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function ask(query: string) {
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ query });
    const answer = await fetch(`${app.address}/graphql`, { method: 'POST', headers, body });
    return (await answer.json()).data;
  }

  it.each([
    ['claims.jsonl', [], 'claims { totalCount }'],
    ['events.jsonl', [], 'events { totalCount }'],
    ['control.jsonl', ['at=2016-06-01'], 'control(at: "2016-06-01") { totalCount }'],
    ['claims.parquet', [], 'claims { totalCount }'],
  ])(`is exported as %s %j by a program of ${HEAP} MB`, async (file, parameters, counted) => {
    const out = path.join(folder, file);
    const began = performance.now();
    const { code, stderr } = await claimline(
      ['export', 'graph', file, ...parameters, '--to', out],
      {
        NEO4J_URI: neo4j.uri,
        NEO4J_USER: neo4j.user,
        NEO4J_PASSWORD: neo4j.password,
        NODE_OPTIONS: `--max-old-space-size=${HEAP}`,
      },
    );
    const seconds = (performance.now() - began) / 1000;
    expect([code, stderr]).toEqual([0, expect.stringContaining('written')]);
    const { totalCount } = (await ask(`{ list: ${counted} }`)).list as { totalCount: number };
    expect(stderr).toContain(`${totalCount} row`);
    const { size } = await stat(out);
    console.log(
      `${file}: ${totalCount} rows, ${Math.round(size / 2 ** 20)} MB in ${seconds.toFixed(1)} s, ` +
        `${Math.round(totalCount / seconds)} rows a second`,
    );
    if (!file.endsWith('jsonl')) return;
    let lines = 0;
    for await (const line of createInterface(createReadStream(out))) if (line !== '') lines += 1;
    expect(lines).toBe(totalCount);
  });

  it('is exported to a client that leaves after the first part, and then reads no more', async () => {
    const leaving = new AbortController();
    const answer = await fetch(`${app.address}/export/claims.jsonl`, { signal: leaving.signal });
    await answer.body!.getReader().read();
    leaving.abort();
    const statements = async () =>
      Number(/^claimline_statements_total\S* (\d+)/m.exec(await metrics())![1]);
    let [before, now] = [-1, await statements()];
    // It ends with the page that is being read.
    while (now !== before) {
      await new Promise((resolve) => setTimeout(resolve, 2_000));
      [before, now] = [now, await statements()];
    }
    expect(await ask('{ graphRevision }')).toMatchObject({ graphRevision: expect.any(Number) });
  });

  it('is exported to eight clients at a time, and questions are answered meanwhile', async () => {
    const leaving = new AbortController();
    const { signal } = leaving;
    const open = () => fetch(`${app.address}/export/claims.jsonl`, { signal });
    // Nobody reads the parts, so none of these ends.
    const answers = await Promise.all(Array.from({ length: 20 }, open));
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 503).length).toBeGreaterThanOrEqual(12);
    expect(statuses).toContain(200);
    expect(new Set(statuses)).toEqual(new Set([200, 503]));
    expect(await ask('{ claims { totalCount } }')).toEqual({ claims: { totalCount: CLAIMS } });
    leaving.abort();
  });

  async function metrics(): Promise<string> {
    return (await fetch(`${app.address}/metrics`)).text();
  }
});
