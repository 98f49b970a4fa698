import { execFile, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { readCorpus } from '../../src/annotations/read-corpus';
import { exportGraph } from '../../src/cli/export-graph';
import { EXPORT_NAMES } from '../../src/export/graph/formats';
import { type App, startApp } from '../../src/server/app';
import type { Store } from '../../src/store/connection';
import { importCorpus } from '../../src/use-cases/import-corpus';
import { openEmptyGraph } from '../support/empty-graph';
import { testFolder } from '../support/test-folders';

const execute = promisify(execFile);
const ROOT = path.resolve(__dirname, '..', '..');
const REQUIREMENTS = path.join(__dirname, 'foreign-readers.txt');
const VENV = path.join(ROOT, '.claimline', 'venv-exports');
const DAY = { 'mosul-2017': '2017-07-15', 'ukraine-2022': '2022-08-15' };

/** A Python with the readers of each format, from PyPI. */
async function findPython(): Promise<string> {
  const python = path.join(VENV, 'bin', 'python');
  if (!existsSync(python)) await execute('python3', ['-m', 'venv', VENV]);
  await execute(python, ['-m', 'pip', 'install', '--quiet', '-r', REQUIREMENTS]);
  return python;
}

describe.each(Object.entries(DAY))('exports of %s', (seed, day) => {
  const folder = path.join(testFolder(), `exports-${seed}`);
  let store: Store;
  let app: App;
  let python: string;
  beforeAll(async () => {
    python = await findPython();
    store = await openEmptyGraph();
    await importCorpus(store, await readCorpus(path.join(ROOT, 'seeds', seed)));
    app = await startApp(store, { host: '127.0.0.1', port: 0, url: 'https://graph.example' });
    await mkdir(path.join(folder, 'package'), { recursive: true });
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

  /** How many mentions the documents have, each asked for. */
  async function countMentions(): Promise<number> {
    let [count, after] = [0, ''];
    for (;;) {
      const { documents } = await ask(`{
        documents(first: 100${after && `, after: "${after}"`}) {
          pageInfo { endCursor hasNextPage }
          edges { node { mentions { totalCount } } }
        }
      }`);
      for (const { node } of documents.edges) count += node.mentions.totalCount;
      if (!documents.pageInfo.hasNextPage) return count;
      after = documents.pageInfo.endCursor;
    }
  }

  it('are read by rdflib, pyarrow, geopandas, networkx and frictionless, with the numbers of the API', async () => {
    const query = `{
      claims { totalCount }
      entities { totalCount }
      events { totalCount }
      control(at: "${day}") { totalCount }
      controlChanges(from: "0001", to: "9999") { totalCount }
    }`;
    const { claims, entities, events, control, controlChanges } = await ask(query);
    const counts = {
      claims: claims.totalCount,
      entities: entities.totalCount,
      events: events.totalCount,
      control: control.totalCount,
      changes: controlChanges.totalCount,
      mentions: await countMentions(),
    };
    await writeFile(path.join(folder, 'counts.json'), JSON.stringify(counts));
    const knownAsOf = new Date().toISOString();
    for (const file of EXPORT_NAMES) {
      const at = file.startsWith('control') ? `&at=${day}` : '';
      const answer = await fetch(`${app.address}/export/${file}?knownAsOf=${knownAsOf}${at}`);
      expect([file, answer.status]).toEqual([file, 200]);
      await writeFile(path.join(folder, file), Buffer.from(await answer.arrayBuffer()));
      // The package is what the command writes.
      if (!/csv|parquet/.test(file)) continue;
      const parameters = [`knownAsOf=${knownAsOf}`, ...(at === '' ? [] : [`at=${day}`])];
      const out = path.join(folder, 'package', file);
      const signal = new AbortController().signal;
      await exportGraph(
        store,
        { file, parameters, out },
        { site: 'https://graph.example', signal },
      );
    }
    const { stdout } = await execute(python, [path.join(__dirname, 'foreign-readers.py'), folder]);
    console.log(stdout);
    expect(stdout.trim().split('\n').at(-1)).toBe('all read');
  });

  it('are read in DuckDB by the statements of docs/duckdb.md', async () => {
    // A day on which some answers are sure, and some are only possible.
    const at = seed === 'mosul-2017' ? '2017-07-05' : '2022-03-15';
    const statements = await linesOf('duckdb.md', 'sql', `at=${at}`);
    const { stdout } = await execute(python, [
      path.join(__dirname, 'duckdb-reader.py'),
      statements,
    ]);
    const [held, unsure] = JSON.parse(stdout) as [[string, string, number][], [string, string][]];
    const { control } = await ask(`{ control(at: "${at}") { totalCount } }`);
    expect(held.reduce((sum, [, , count]) => sum + count, 0)).toBe(control.totalCount);
    expect(unsure.length).toBeGreaterThan(0);
    for (const [, permalink] of unsure) expect(permalink).toMatch(/^https:\/\/graph\.example\//);
  });

  // R comes from no registry of Python.
  const inR = existsRscript() ? it : it.skip;
  inR('are read in R by the lines of docs/r.md', async () => {
    const about = seed === 'mosul-2017' ? 'city:mosul' : 'city:kherson';
    const lines = await linesOf('r.md', 'r', 'at=2017-07-05');
    const code = `${lines.replaceAll('city:mosul', about).replace('&within=country:iraq', '')}
      cat(nrow(claims), "\n")`;
    const { stdout } = await execute('Rscript', ['-e', code]);
    const { claims } = await ask(`{ claims(filter: { about: ["${about}"] }) { totalCount } }`);
    expect(Number(stdout.trim().split('\n').at(-1))).toBe(claims.totalCount);
  });

  /** The code of a page of docs, which asks this server for this day. */
  async function linesOf(page: string, language: string, asked: string): Promise<string> {
    const text = await readFile(path.join(ROOT, 'docs', page), 'utf8');
    const [, code] = new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(text)!;
    return code!.replaceAll('http://127.0.0.1:4000', app.address).replaceAll(/at=[\d-]+/g, asked);
  }
});

function existsRscript(): boolean {
  return spawnSync('Rscript', ['--version']).status === 0;
}
