import { createReadStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { generatedCorpus } from '../../bench/generate/generated-corpus';
import { makeWorld } from '../../bench/generate/world';
import { type ExportMeasure, measureExport } from '../../bench/measure/export-measure';
import { type LocalNeo4j, launchLocalNeo4j } from '../../src/local-neo4j/launch';
import { type App, startApp } from '../../src/server/app';
import { connect, type Store } from '../../src/store/connection';
import { migrate } from '../../src/store/migrate';
import { importCorpus } from '../../src/use-cases/import-corpus';
import { checkBuilt } from '../cli/program';
import { JARS, PATIENT } from '../support/neo4j';
import { testFolder } from '../support/test-folders';

/** `EXPORTED_CLAIMS=100000` makes a larger graph. */
const CLAIMS = Number(process.env.EXPORTED_CLAIMS ?? 16_000);
/** The graph is exported first when it has a quarter of its claims. */
const QUARTER = CLAIMS / 4;
/** Megabytes for all objects of the exporting program. */
const HEAP = 64;
/** CPU seconds a row may differ so much between the sizes; caches and garbage collection make some of it. */
const UNEVEN = 1.6;

const DAY = 'at=2016-06-01';
const FILES = [
  ['claims.jsonl', [], 'claims { totalCount }'],
  ['claims.parquet', [], 'claims { totalCount }'],
  ['events.jsonl', [], 'events { totalCount }'],
  ['control.jsonl', [DAY], 'control(at: "2016-06-01") { totalCount }'],
  [
    'control.csv',
    [DAY, 'publishedBefore=2019'],
    'control(at: "2016-06-01", lens: { publishedBefore: "2019" }) { totalCount }',
  ],
  ['changes.jsonl', [], 'controlChanges(from: "0001", to: "9999") { totalCount }'],
] as const;

describe(`a graph of ${CLAIMS} claims`, () => {
  const folder = path.join(testFolder(), 'at-size');
  let neo4j: LocalNeo4j;
  let store: Store;
  let app: App;
  /** Measures of each file, at a quarter of the size and at the whole. */
  const measured = new Map<string, ExportMeasure[]>(FILES.map(([file]) => [file, []]));
  beforeAll(async () => {
    checkBuilt();
    await mkdir(folder, { recursive: true });
    // The Neo4j that tests share keeps plans that it made for an empty graph, and has the quick compiler alone.
    const home = path.join(folder, 'neo4j');
    neo4j = await launchLocalNeo4j({ home, jars: JARS, boltPort: 0, heapMegabytes: 1024 });
    store = await connect(neo4j, PATIENT);
    await migrate(store);
    const world = makeWorld(1, CLAIMS);
    for (const claims of [QUARTER, CLAIMS]) {
      await importCorpus(store, generatedCorpus(world, claims));
      for (const [file, parameters] of FILES) {
        const asked = { file, parameters, out: path.join(folder, file), heap: HEAP };
        measured.get(file)!.push(await measureExport(neo4j, asked));
      }
    }
    app = await startApp(store, { host: '127.0.0.1', port: 0 });
  });
  afterAll(async () => {
    await app?.close();
    await store?.close();
    await neo4j?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  async function ask(query: string) {
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ query });
    const answer = await fetch(`${app.address}/graphql`, { method: 'POST', headers, body });
    return (await answer.json()).data;
  }

  it.each(FILES)(
    `is exported as %s %j by a program of ${HEAP} MB`,
    async (file, _asked, counted) => {
      const [, { rows }] = measured.get(file) as [ExportMeasure, ExportMeasure];
      const { totalCount } = (await ask(`{ list: ${counted} }`)).list as { totalCount: number };
      expect(rows).toBe(totalCount);
      for (const one of measured.get(file)!) console.log(file, JSON.stringify(one));
      if (!file.endsWith('jsonl')) return;
      let lines = 0;
      const read = createReadStream(path.join(folder, file));
      for await (const line of createInterface(read)) if (line !== '') lines += 1;
      expect(lines).toBe(totalCount);
    },
  );

  it.each(['claims.jsonl', 'claims.parquet', 'events.jsonl'])(
    'is exported as %s in time in proportion to the rows',
    (file) => {
      const [quarter, whole] = measured.get(file)!.map(({ cpuSeconds, rows }) => cpuSeconds / rows);
      expect(whole! / quarter!).toBeLessThan(UNEVEN);
    },
  );

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
