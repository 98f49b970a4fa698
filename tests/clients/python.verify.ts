import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { readCorpus } from '../../src/annotations/read-corpus';
import { startApp } from '../../src/server/app';
import { importCorpus } from '../../src/use-cases/import-corpus';
import { openEmptyGraph } from '../support/empty-graph';
import { pythonWith } from '../support/python';

const ROOT = path.resolve(__dirname, '..', '..');
const PACKAGE = path.join(ROOT, 'clients', 'python');
const GENERATED = path.join('src', 'claimline', 'generated');

let python: string;
beforeAll(async () => {
  python = await pythonWith(path.join(PACKAGE, 'verify.txt'));
});

async function run(args: readonly string[], env: Record<string, string> = {}, cwd = PACKAGE) {
  const settings = { cwd, env: { ...process.env, ...env }, maxBuffer: 2 ** 26 };
  return (await promisify(execFile)(python, args, settings)).stdout;
}

/** The generated files of a package by name. */
async function generatedIn(folder: string): Promise<Record<string, string>> {
  const home = path.join(folder, GENERATED);
  const names = (await readdir(home)).filter((name) => name.endsWith('.py'));
  const texts = names.map(async (name) => [name, await readFile(path.join(home, name), 'utf8')]);
  return Object.fromEntries(await Promise.all(texts));
}

describe('the Python package', () => {
  it('has the types that the schema gives (python clients/python/generate.py writes them)', async () => {
    const copy = await mkdtemp(path.join(tmpdir(), 'claimline-python-'));
    const made = path.join(copy, 'clients', 'python');
    await cp(PACKAGE, made, { recursive: true });
    await cp(path.join(ROOT, 'schema'), path.join(copy, 'schema'), { recursive: true });
    await run(['generate.py'], {}, made);
    expect(await generatedIn(made)).toEqual(await generatedIn(PACKAGE));
    await rm(copy, { recursive: true });
  });

  it('passes a type checker', async () => {
    const cache = path.join(ROOT, '.claimline', 'mypy');
    expect(await run(['-m', 'mypy', '--cache-dir', cache, 'src/claimline'])).toMatch(/^Success/);
  });

  it('runs its notebook on the article', async () => {
    const store = await openEmptyGraph();
    await importCorpus(store, await readCorpus(path.join(ROOT, 'seeds', 'mosul-2017')));
    const app = await startApp(store, { host: '127.0.0.1', port: 0 });
    const notebook = path.join(PACKAGE, 'examples', 'mosul.ipynb');
    const shown: string[] = JSON.parse(
      await run([path.join(__dirname, 'run_notebook.py'), notebook], {
        CLAIMLINE_URL: app.address,
        PYTHONPATH: path.join(PACKAGE, 'src'),
      }),
    );
    const query =
      '{ claims(filter: { document: ["document:mosul-liberation-interview"] }) { totalCount } }';
    const answer = await fetch(`${app.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    const { data } = (await answer.json()) as { data: { claims: { totalCount: number } } };
    await app.close();
    await store.close();
    const [count, sources, timeline, picture, lenses, citation] = shown;
    expect(count).toBe(String(data.claims.totalCount));
    expect(sources).toContain('Riad Hassoun al-Tai');
    expect(timeline).toMatch(/ISIS +2014-06\/2017-07/);
    expect(picture).toBe('picture');
    expect(lenses).toMatch(/ISIS +POSSIBLE/);
    expect(citation).toContain('Who held Mosul on 5 July 2017: Iraq, possible; ISIS, possible.');
    expect(citation).toContain('@misc{city-mosul,');
  });
});
