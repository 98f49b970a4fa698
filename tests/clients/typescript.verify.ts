import { execFile } from 'node:child_process';
import { mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { promisify } from 'node:util';
import { openSite, type Site } from '../web/site';
import { testFolder } from '../support/test-folders';

const ROOT = path.resolve(__dirname, '..', '..');
const PACKAGE = path.join(ROOT, 'clients', 'typescript');

/** A page of a news site that asks by the package as it is built, without a bundler. */
const PAGE = `<!doctype html><script type="module">
  import { Claimline, collect, claims, graphql, operationOf, timeline } from '/dist/index.js';
  const graph = new Claimline(new URLSearchParams(location.search).get('graph'), { retries: 0 });
  const mosul = await timeline(graph, 'city:mosul');
  const said = await collect(claims(graph, { filter: { speaker: ['person:haidar-al-abadi'] } }));
  const own = graph.ask(operationOf(graphql('{ claims { totalCount } }')), {});
  document.body.textContent = [mosul.name, said.length, await own.catch(({ code }) => code)].join(' ');
</script><body>`;

let news: Server;
let site: Site;
beforeAll(async () => {
  news = createServer(async ({ url = '/' }, response) => {
    if (!url.startsWith('/dist/')) return response.setHeader('content-type', 'text/html').end(PAGE);
    return response
      .setHeader('content-type', 'text/javascript')
      .end(await readFile(path.join(PACKAGE, url)));
  });
  await new Promise<void>((resolve) => news.listen(0, '127.0.0.1', resolve));
  site = await openSite();
});
afterAll(async () => {
  await site?.close();
  news?.close();
});

describe('the TypeScript package', () => {
  it('asks from a page of another site the operations that the server lists, and no others', async () => {
    const page = await site.newVisitor();
    const { port } = news.address() as AddressInfo;
    await page.goto(`http://127.0.0.1:${port}/?graph=${site.address}`);
    await page.locator('body', { hasText: 'Mosul' }).waitFor();
    expect(await page.locator('body').textContent()).toBe('Mosul 2 UNREACHABLE');
  });

  it('compiles the examples of its documentation', async () => {
    const folder = path.join(testFolder(), 'typescript-examples');
    await mkdir(path.join(folder, 'node_modules', '@claimline'), { recursive: true });
    await symlink(PACKAGE, path.join(folder, 'node_modules', '@claimline', 'client'));
    for (const file of ['docs/typescript.md', 'clients/typescript/README.md']) {
      const text = await readFile(path.join(ROOT, file), 'utf8');
      for (const [index, [, code]] of [...text.matchAll(/```ts\n([\s\S]*?)```/g)].entries()) {
        await writeFile(path.join(folder, `${path.basename(file, '.md')}-${index}.mts`), code!);
      }
    }
    // A mistake that the types must find.
    const wrong = `import { Claimline, claims } from '@claimline/client';
      claims(new Claimline(), { filter: { speakers: ['person:ben'] } });`;
    await writeFile(path.join(folder, 'wrong.mts'), wrong);
    const tsc = path.join(ROOT, 'node_modules', 'typescript-native', 'bin', 'tsc');
    const options = ['--strict', '--noEmit', '--target', 'es2022', '--module', 'node20'];
    const files = ['README-0.mts', 'typescript-0.mts', 'wrong.mts'];
    const compiling = promisify(execFile)(process.execPath, [tsc, ...options, ...files], {
      cwd: folder,
    });
    const { stdout } = await compiling.catch((error: { stdout: string }) => error);
    const problems = stdout.split('\n').filter((line) => line.includes('error'));
    expect(problems).toEqual([expect.stringMatching(/^wrong\.mts.*'speakers' does not exist/)]);
    await rm(folder, { recursive: true });
  });
});
