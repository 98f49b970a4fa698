import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { pythonWith } from '../support/python';
import { testFolder } from '../support/test-folders';
import { openSite, type Site } from '../web/site';

const ROOT = path.resolve(__dirname, '..', '..');
const PACKAGE = path.join(ROOT, 'clients', 'python');
const GENERATED = path.join('src', 'claimline', 'generated');

let python: string;
let site: Site;
/** A site that shows saved notebooks. */
let notebooks: Server;
let notebook = '';
beforeAll(async () => {
  python = await pythonWith(path.join(PACKAGE, 'verify.txt'));
  notebooks = createServer((_request, response) =>
    response.setHeader('content-type', 'text/html').end(notebook),
  );
  await new Promise<void>((resolve) => notebooks.listen(0, '127.0.0.1', resolve));
  site = await openSite({ embedOrigins: [addressOf(notebooks)] });
});
afterAll(async () => {
  await site?.close();
  notebooks?.close();
});

function addressOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

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
    const example = path.join(PACKAGE, 'examples', 'mosul.ipynb');
    const shown: string[] = JSON.parse(
      await run([path.join(__dirname, 'run_notebook.py'), example], {
        CLAIMLINE_URL: site.address,
        PYTHONPATH: path.join(PACKAGE, 'src'),
      }),
    );
    const query =
      '{ claims(filter: { document: ["document:mosul-liberation-interview"] }) { totalCount } }';
    const answer = await fetch(`${site.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    const { data } = (await answer.json()) as { data: { claims: { totalCount: number } } };
    const [count, sources, timeline, picture, lenses, citation] = shown;
    expect(count).toBe(String(data.claims.totalCount));
    expect(sources).toContain('Riad Hassoun al-Tai');
    expect(timeline).toMatch(/ISIS +2014-06\/2017-07/);
    expect(picture).toBe('picture');
    expect(lenses).toMatch(/ISIS +POSSIBLE/);
    expect(citation).toContain('Who held Mosul on 5 July 2017: Iraq, possible; ISIS, possible.');
    expect(citation).toContain('@misc{city-mosul,');
  });

  it('shows in a saved notebook of marimo the card of a place, and without the server a picture', async () => {
    const folder = path.join(testFolder(), 'marimo');
    const saved = path.join(folder, 'saved.html');
    await mkdir(folder, { recursive: true });
    const source = path.join(__dirname, 'widget_notebook.py');
    await run(['-m', 'marimo', 'export', 'html', source, '-o', saved], {
      CLAIMLINE_URL: site.address,
      PYTHONPATH: path.join(PACKAGE, 'src'),
    });
    notebook = await readFile(saved, 'utf8');
    // The page of marimo itself would come from a network that a test does without.
    const marimo = (await run(['-c', 'import marimo; print(marimo.__path__[0])'])).trim();
    const page = await site.newVisitor({ viewport: { width: 1000, height: 900 } });
    await page.route('https://cdn.jsdelivr.net/**', (route) => {
      const [, file] = /\/dist\/(.*)$/.exec(new URL(route.request().url()).pathname)!;
      const headers = { 'access-control-allow-origin': '*' };
      return route.fulfill({ path: path.join(marimo, '_static', file!), headers });
    });
    await page.goto(addressOf(notebooks));
    await page.frameLocator('iframe').getByText('ISIS held it').first().waitFor();
    await page.getByText('Who held Mosul').waitFor({ state: 'detached' });

    await page.route(`${site.address}/**`, (route) => route.abort());
    await page.goto(addressOf(notebooks));
    const picture = page.locator('figure svg');
    await picture.getByText('Who held Mosul').waitFor();
    expect(await picture.textContent()).toMatch(/ISIS.*Iraq/s);
    expect(await page.locator('iframe').count()).toBe(0);
  });

  it('gives a notebook that has no widgets the same picture, and names a lens that no card can have', async () => {
    const code = `
import json, os
from claimline import Claimline, Lens, timeline
graph = Claimline(os.environ["CLAIMLINE_URL"])
widget = timeline("city:mosul", graph, lens=Lens(excluding=["person:haidar-al-abadi"]))
shown, _ = widget._repr_mimebundle_()
try:
    timeline("city:mosul", graph, lens=Lens(gradedBy=["me"]))
except ValueError as error:
    print(json.dumps([widget.page, list(shown), shown["image/svg+xml"] == widget.picture, str(error)]))
`;
    const env = { CLAIMLINE_URL: site.address, PYTHONPATH: path.join(PACKAGE, 'src') };
    expect(JSON.parse(await run(['-c', code], env))).toEqual([
      `${site.address}/city:mosul?excluding=person%3Ahaidar-al-abadi`,
      ['text/plain', 'application/vnd.jupyter.widget-view+json', 'image/svg+xml'],
      true,
      'A widget has no lens with gradedBy (expected accordingTo, excluding, knownAsOf)',
    ]);
  });
});
