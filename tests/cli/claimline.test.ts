import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkBuilt, claimline, claimlineHere, ROOT } from './program';

beforeAll(checkBuilt);

const ARTICLE = path.join(ROOT, 'seeds', 'mosul-2017');

describe('claimline', () => {
  it('explains itself, and each of its commands', async () => {
    const { code, stdout } = await claimline(['--help']);
    expect(code).toBe(0);
    for (const command of [
      'new',
      'check',
      'import',
      'withdraw',
      'reconcile',
      'backup',
      'restore',
      'serve',
      'vocabulary',
      'neo4j',
    ]) {
      expect(stdout).toContain(command);
      const help = await claimlineHere([command, '--help']);
      expect(help.code).toBe(0);
      expect(help.stdout).toContain(`Usage: claimline ${command}`);
    }
  });

  it('tells of each command one sentence in the list, and all in its own help', async () => {
    const list = await claimline(['--help']);
    const own = await claimlineHere(['withdraw', '--help']);
    const lines = list.stdout.split('\n').map((line) => line.trim());
    expect(lines).toContain('withdraw [options] <corpus...>     Take corpora out of the graph.');
    expect(own.stdout).toContain(`
Take corpora out of the graph. knownAsOf still shows what the graph knew before.
Importing one again brings it back.
`);
  });

  it.each([
    [['frobnicate']],
    [['check']],
    [['check', '--frobnicate', ARTICLE]],
    [['neo4j', 'frobnicate']],
    [['reconcile', 'o.csv', '--same-as', 'qid=wikipedia']],
  ])('calls %j wrong use, with exit code 2', async (args) => {
    const { code, stderr } = await claimlineHere(args);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^error: /);
  });

  it.each([
    ['PORT', { PORT: 'http' }],
    ['NEO4J_URI', { NEO4J_URI: 'localhost', NEO4J_PASSWORD: 'x' }],
    ['NEO4J_PASSWORD', { NEO4J_URI: 'bolt://127.0.0.1:7687' }],
  ])('refuses a wrong %s by name, with exit code 2', async (name, variables) => {
    const { code, stderr } = await claimline(['serve'], variables as Record<string, string>);
    expect(code).toBe(2);
    expect(stderr).toMatch(new RegExp(`^claimline: ${name} .*\\(expected `));
  });

  it('says what to do where the Neo4j that NEO4J_URI names does not answer', async () => {
    const { code, stderr } = await claimline(['serve'], {
      NEO4J_URI: 'bolt://127.0.0.1:9',
      NEO4J_PASSWORD: 'x',
    });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^claimline: Neo4j does not answer at bolt:\/\/127\.0\.0\.1:9\. Check /);
  });

  it('refuses to restore what is no backup, before it looks for a graph', async () => {
    const { code, stderr } = await claimline(['restore', path.join(ROOT, 'README.md')], {
      NEO4J_URI: 'bolt://127.0.0.1:9',
      NEO4J_PASSWORD: 'x',
    });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^claimline: BACKUP_WRONG_FILE: .*README\.md is not compressed by gzip/);
  });

  it('names a missing Java, and what to do', async () => {
    const home = await mkdtemp(path.join(tmpdir(), 'claimline-home-'));
    const { code, stderr } = await claimline(['neo4j', 'start'], {
      CLAIMLINE_HOME: home,
      PATH: '/nowhere',
    });
    await rm(home, { recursive: true });
    expect(code).toBe(1);
    expect(stderr).toMatch(/Java/);
    expect(stderr.trim().split('\n').at(-1)).toMatch(/^claimline: /);
  });
});

describe('claimline check', () => {
  it('counts what the article holds, and ends with 0', async () => {
    const { code, stdout } = await claimline(['check', '--json', ARTICLE]);
    expect(code).toBe(0);
    const { corpora } = JSON.parse(stdout);
    expect(corpora).toMatchObject([
      {
        id: 'mosul-2017',
        problems: [],
        counts: { documents: 1, mentions: 317, claims: 44, events: 82, controlClaims: 4 },
      },
    ]);
  });

  it('reads a folder of corpora', async () => {
    const { code, stdout } = await claimlineHere(['check', path.join(ROOT, 'seeds')]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/coalition-2014-2017: 11 documents,.*; 0 problems/);
    expect(stdout).toMatch(/mosul-2017: 1 document,.*; 0 problems/);
    expect(stdout).toMatch(/ukraine-2022: .*694 control claims, 0 quantities; 0 problems/);
  });

  it('reports every problem by file and line, and ends with 1', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'claimline-corpus-'));
    await cp(ARTICLE, folder, { recursive: true });
    const file = path.join(folder, 'mosul-liberation-interview.ann');
    const annotations = await readFile(file, 'utf8');
    // The first line's words no longer stand at its offsets, and the reference in line 11 is to nobody.
    await writeFile(
      file,
      annotations.replace('Person 0 14', 'Person 1 15').replace('city:mosul', 'city:mossul'),
    );
    const { code, stdout } = await claimlineHere(['check', folder]);
    await rm(folder, { recursive: true });
    expect(code).toBe(1);
    const name = path.basename(folder);
    const problems = stdout.split('\n').filter((line) => line.includes('(expected '));
    expect(problems).toHaveLength(2);
    expect(problems[0]).toMatch(`${name}/mosul-liberation-interview.ann:1 text-mismatch `);
    expect(problems[1]).toMatch(`${name}/mosul-liberation-interview.ann:11 `);
    expect(stdout).toMatch(/2 problems\n$/);
  });

  it('says so where there is no corpus', async () => {
    const { code, stdout } = await claimlineHere(['check', path.join(ROOT, 'docs')]);
    expect(code).toBe(1);
    expect(stdout).toMatch(/corpus\.yaml/);
  });
});

it('neo4j status tells in JSON that nothing runs', async () => {
  const home = await mkdtemp(path.join(tmpdir(), 'claimline-home-'));
  const { code, stdout } = await claimline(['neo4j', 'status', '--json'], { CLAIMLINE_HOME: home });
  await rm(home, { recursive: true });
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toEqual({ running: false });
});

it('a taken port is reported before anything is started', async () => {
  const listener = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => listener.once('listening', resolve));
  const { port } = listener.address() as { port: number };
  const home = await mkdtemp(path.join(tmpdir(), 'claimline-home-'));
  const { code, stderr } = await claimline(['serve'], {
    PORT: String(port),
    CLAIMLINE_HOME: home,
  });
  await rm(home, { recursive: true });
  listener.close();
  expect(code).toBe(1);
  expect(stderr).toBe(
    `claimline: Port ${port} on 127.0.0.1 is taken by another program. Stop it, or set PORT to a free one.\n`,
  );
});
