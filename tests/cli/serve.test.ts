import { mkdir, mkdtemp, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { localNeo4jStatus } from '../../src/local-neo4j/launch';
import { openEmptyGraph } from '../support/empty-graph';
import { testNeo4j } from '../support/neo4j';
import { JARS, prepareNeo4j } from '../support/prepared-neo4j';
import { checkBuilt, claimline, ROOT, RunningProgram } from './program';

let home: string;
let variables: Record<string, string>;
beforeAll(async () => {
  checkBuilt();
  const { java } = await prepareNeo4j();
  home = await mkdtemp(path.join(tmpdir(), 'claimline-home-'));
  await mkdir(home, { recursive: true });
  await symlink(JARS, path.join(home, 'jars'));
  variables = { CLAIMLINE_HOME: home, PORT: '0', ...java };
});
afterAll(() => rm(home, { recursive: true }));

const SERVING = /GraphQL: (http:\S+)\/graphql/;

async function ask(address: string, query: string) {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return (await response.json()) as { data: never };
}

/** Every format once, from the program as it is built: it loads packages otherwise than these tests do. */
const EXPORTS = [
  ...['claims.csv', 'claims.ttl', 'claims.jsonld', 'claims.parquet', 'events.jsonl'],
  ...['relations.gexf', 'relations.graphml', 'events.geojson', 'datapackage.json'],
]
  .map((name) => ({ name, question: '' }))
  .concat({ name: 'control.geojson', question: 'at=2016' });

async function viewer(address: string, key: string): Promise<unknown> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${key}` };
  const body = JSON.stringify({ query: '{ viewer { name role } }' });
  const response = await fetch(`${address}/graphql`, { method: 'POST', headers, body });
  const { data, errors } = (await response.json()) as {
    data?: { viewer: unknown };
    errors?: { extensions: { code: string } }[];
  };
  return data?.viewer ?? [response.status, errors?.[0]?.extensions.code];
}

/** The owner's key, and one that the command makes, lists and revokes while the server runs. */
async function checkKeys(address: string, named: Record<string, string>): Promise<void> {
  const file = path.join(home, 'local-key');
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  const own = (await readFile(file, 'utf8')).trim();
  expect(await viewer(address, own)).toEqual({ name: 'owner of this machine', role: 'ADMIN' });
  const made = ['keys', 'create', '--name', 'desk', '--role', 'curator', '--expires', 'P90D'];
  const { stdout } = await claimline(made, named);
  const key = stdout.trim();
  expect(key).toMatch(/^clk_[\w-]{43}$/);
  expect(await viewer(address, key)).toEqual({ name: 'desk', role: 'CURATOR' });
  const listed = await claimline(['keys', 'list', '--json'], named);
  const [first] = JSON.parse(listed.stdout).keys;
  expect(first).toMatchObject({ name: 'desk', role: 'CURATOR', revoked: null });
  expect(listed.stdout).not.toContain(key);
  expect(Date.parse(first.expires) - Date.parse(first.created)).toBe(90 * 86_400_000);
  expect((await claimline(['keys', 'revoke', first.id], named)).code).toBe(0);
  expect(await viewer(address, key)).toEqual([401, 'UNAUTHENTICATED']);
  const wrong = await claimline(['keys', 'revoke', 'nonesuch'], named);
  expect([wrong.code, wrong.stderr]).toEqual([1, expect.stringContaining('There is no key')]);
}

/** Addresses of a table as OpenRefine exports it, twice: with a fault, and mended. */
async function checkReconcile(named: Record<string, string>): Promise<void> {
  const file = path.join(home, 'cities.tsv');
  const rows = ['place\tentity_id\tQID', 'Mosul\tcity:mosul\tQ83317', 'Nowhere\t\tQ1'];
  const fault = 'Mosl\tcity:mosl\tQ2';
  const again = 'Tal Afar\tcity:tal-afar\thttp://www.wikidata.org/entity/Q1';
  const reconcile = async (lines: readonly string[], ...more: string[]) => {
    await writeFile(file, `${lines.join('\n')}\n`);
    const args = ['reconcile', file, '--same-as', 'QID=wikidata', '--json', ...more];
    const { code, stdout } = await claimline(args, named);
    return { code, ...JSON.parse(stdout) };
  };
  const added = [{ id: 'city:tal-afar', url: 'http://www.wikidata.org/entity/Q1' }];
  expect(await reconcile([...rows, fault, again])).toMatchObject({
    ...{ code: 1, added: [], withoutId: 1 },
    problems: [{ file, line: 4, code: 'unknown-entity', expected: 'the id of an entity' }],
  });
  expect(await reconcile([...rows, again])).toMatchObject({ code: 0, added, unchanged: 1 });
  const more = 'Tal Afar\tcity:tal-afar\thttps://sws.geonames.org/90150/';
  expect(await reconcile([...rows, again, more], '--dry-run')).toMatchObject({
    ...{ code: 0, unchanged: 2, dryRun: true },
    added: [{ id: 'city:tal-afar', url: 'https://sws.geonames.org/90150/' }],
  });
}

const SEEDS = path.join(ROOT, 'seeds', 'mosul-2017');

describe('claimline serve', () => {
  it('starts a Neo4j, imports, answers, and ends on Ctrl-C with nothing left running', async () => {
    const program = new RunningProgram(['serve', SEEDS], variables);
    const address = (await program.hasSaid(SERVING))[1]!;
    expect(program.stderr).toContain('44 claims added');
    expect(await ask(address, '{ claims { totalCount } }')).toEqual({
      data: { claims: { totalCount: 44 } },
    });
    expect((await fetch(`${address}/health`)).status).toBe(200);
    const page = await fetch(`${address}/`);
    expect(page.headers.get('content-type')).toMatch(/^text\/html/);
    // A request in flight is answered though the end has been asked for.
    const inFlight = ask(address, '{ contradictions { totalCount } }');
    await new Promise((resolve) => setTimeout(resolve, 50));
    program.signal('SIGINT');
    expect(await inFlight).toEqual({ data: { contradictions: { totalCount: 2 } } });
    expect(await program.ended).toBe(0);
    expect(await localNeo4jStatus(home)).toEqual({ running: false });
  });

  it('starts nothing where there is no corpus', async () => {
    const nowhere = path.join(home, 'nowhere');
    const { code, stderr } = await claimline(['serve', nowhere], { CLAIMLINE_HOME: home });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^claimline: .*nowhere/);
    expect(stderr).not.toContain('Starting Neo4j');
  });
});

describe('a Neo4j that is named', () => {
  let named: Record<string, string>;
  beforeAll(async () => {
    await (await openEmptyGraph()).close();
    const { uri, user, password } = await testNeo4j();
    named = { ...variables, NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password };
  });

  it('is what an import fills, which reports in JSON, and a reconciliation', async () => {
    const { code, stdout } = await claimline(['import', '--json', SEEDS], named);
    expect(code).toBe(0);
    expect(JSON.parse(stdout).corpora).toMatchObject([{ corpusId: 'mosul-2017', problems: [] }]);
    await checkReconcile(named);
  });

  it('is served before its corpora are looked at, with its files and keys', async () => {
    const program = new RunningProgram(['serve', SEEDS], named);
    const address = (await program.hasSaid(SERVING))[1]!;
    expect(program.stderr).not.toContain('mosul-2017:');
    expect(await ask(address, '{ claims { totalCount } }')).toEqual({
      data: { claims: { totalCount: 44 } },
    });
    for (const { name, question } of EXPORTS) {
      const { status } = await fetch(`${address}/export/${name}?${question}`);
      expect({ name, status }).toEqual({ name, status: 200 });
    }
    const out = path.join(home, 'mosul.csv');
    const asked = ['export', 'graph', 'events.csv', 'place=city:mosul', '--to', out];
    const { code, stderr } = await claimline(asked, named);
    expect([code, stderr]).toEqual([0, expect.stringContaining(`${out}: `)]);
    expect(await readFile(out, 'utf8')).toContain('event:liberation-of-mosul');
    await checkKeys(address, named);
    expect(program.stderr).toContain(path.join(home, 'local-key'));
    expect(program.stderr).not.toContain('clk_');
    program.signal('SIGINT');
    expect(await program.ended).toBe(0);
  });

  it('is served no longer once a corpus turns out to have problems, and nothing is imported', async () => {
    const broken = await mkdtemp(path.join(tmpdir(), 'claimline-corpus-'));
    await writeFile(path.join(broken, 'corpus.yaml'), 'id: Not An Id\n');
    const program = new RunningProgram(['serve', SEEDS, broken], named);
    await program.hasSaid(SERVING);
    expect(await program.ended).toBe(1);
    expect(program.stderr).toMatch(/mosul-2017: nothing has changed \(44 claims\)/);
    expect(program.stderr).toContain(path.join(path.basename(broken), 'corpus.yaml'));
    expect(program.stderr).toContain('nothing imported');
    await rm(broken, { recursive: true });
  });

  it('is refused where it refuses the password', async () => {
    const refused = await claimline(['serve'], { ...named, NEO4J_PASSWORD: 'wrong' });
    expect(refused.code).toBe(1);
    expect(refused.stderr).toMatch(/^claimline: Neo4j at .* refuses neo4j with this password\./);
  });
});
