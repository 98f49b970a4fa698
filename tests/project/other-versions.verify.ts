import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseJavaVersion } from '../../src/local-neo4j/check-java';
import { choosePort } from '../../src/local-neo4j/choose-port';
import { neo4jConfiguration } from '../../src/local-neo4j/neo4j-configuration';
import { connect } from '../../src/store/connection';
import { checkBuilt, ROOT } from '../cli/program';

/** The versions of Node that the README recommends, by npm's package `node`. */
const NODES = ['22.23.3', '24.21.0'];

/** Each step of the data's way, the program itself, and the store. */
const QUICK = [
  'tests/domain',
  'tests/annotations',
  'tests/golden',
  'tests/store/backup',
  'tests/cli/claimline.test.ts',
];

const NEO4J = '2026.08.1';
/** The needs of that Neo4j. */
const OLDEST_JAVA = 21;

/** Survives the run, as the jars of `npm start` do. */
const FETCHED = path.join(ROOT, '.claimline', 'tests-versions');
const JEST = path.join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js');

let folder: string;
beforeAll(async () => {
  checkBuilt();
  await mkdir(FETCHED, { recursive: true });
  folder = await mkdtemp(path.join(tmpdir(), 'claimline-versions-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe.each(NODES)('on Node %s', (version) => {
  it('the quick set of tests passes', async () => {
    const node = await fetchNode(version);
    const PATH = `${path.dirname(node)}${path.delimiter}${process.env['PATH']}`;
    expect(await run(node, ['--version'])).toMatchObject({ output: `v${version}\n` });
    expect(await run(node, [JEST, '-i', ...QUICK], { PATH })).toEqual({
      code: 0,
      output: expect.stringMatching(/\d passed, 0 failed/),
    });
  });
});

describe(`on Neo4j ${NEO4J}`, () => {
  let neo4j: ChildProcess;
  let uri: string;
  beforeAll(async () => {
    const port = await choosePort(0, () => {});
    uri = `bolt://127.0.0.1:${port}`;
    neo4j = await startNeo4j(port);
  });
  afterAll(async () => {
    neo4j?.kill();
    if (neo4j?.exitCode === null) await once(neo4j, 'exit');
  });

  it('the tests of the store and of the golden questions pass', async () => {
    const variables = { CLAIMLINE_TEST_NEO4J: uri };
    const answer = await run(
      process.execPath,
      [JEST, '-i', 'tests/store', 'tests/golden'],
      variables,
    );
    expect(answer).toEqual({
      code: 0,
      output: expect.stringMatching(/\d passed, 0 failed/),
    });
  });
});

/** Node of this version, a file of its own. */
async function fetchNode(version: string): Promise<string> {
  const home = path.join(FETCHED, `node-${version}`);
  const node = path.join(home, 'node_modules', 'node', 'bin', 'node');
  if (!existsSync(node)) {
    await mkdir(home, { recursive: true });
    await writeFile(path.join(home, 'package.json'), '{ "private": true }\n');
    const npm = ['install', '--no-audit', '--no-fund', '--prefix', home, `node@${version}`];
    expect(await run('npm', npm)).toMatchObject({ code: 0 });
  }
  return node;
}

/** The jars of this Neo4j, by the project's own pom. */
async function fetchJars(): Promise<string> {
  const jars = path.join(FETCHED, `neo4j-${NEO4J}`);
  if (existsSync(jars)) return jars;
  const pom = await readFile(path.join(ROOT, 'neo4j', 'pom.xml'), 'utf8');
  const file = path.join(folder, 'pom.xml');
  await writeFile(file, pom.replace(/(<neo4j\.version>)[^<]+/, `$1${NEO4J}`));
  const out = path.join(folder, 'jars');
  const goal = 'dependency:copy-dependencies';
  const mvn = ['-q', '-f', file, goal, '-DincludeScope=runtime', `-DoutputDirectory=${out}`];
  expect(await run('mvn', mvn)).toMatchObject({ code: 0 });
  await cp(out, `${jars}.unfinished`, { recursive: true });
  await cp(`${jars}.unfinished`, jars, { recursive: true });
  await rm(`${jars}.unfinished`, { recursive: true });
  return jars;
}

/** A Java that is new enough: the one of the path, or one beside it. */
async function findJava(): Promise<string> {
  const beside = '/usr/lib/jvm';
  const others = existsSync(beside) ? readdirSync(beside) : [];
  const javas = ['java', ...others.map((name) => path.join(beside, name, 'bin', 'java'))];
  for (const java of javas) {
    const { output } = await run(java, ['-version']).catch(() => ({ output: '' }));
    if ((parseJavaVersion(output.split('\n')) ?? 0) >= OLDEST_JAVA) return java;
  }
  throw new Error(`Neo4j ${NEO4J} needs Java ${OLDEST_JAVA} or later, in the path or in ${beside}`);
}

/** Starts it on an empty folder, without a password. */
async function startNeo4j(port: number): Promise<ChildProcess> {
  const [java, jars] = [await findJava(), await fetchJars()];
  const home = path.join(folder, 'neo4j');
  const configuration = path.join(home, 'conf');
  await mkdir(configuration, { recursive: true });
  const settings = [
    neo4jConfiguration(port).replace('auth_enabled=true', 'auth_enabled=false'),
    'dbms.cypher.min_replan_interval=1d',
    'internal.cypher.use_parameter_size=false',
  ];
  await writeFile(path.join(configuration, 'neo4j.conf'), `${settings.join('\n')}\n`);
  const packages = ['java.nio', 'java.io', 'sun.nio.ch', 'java.lang', 'java.util.concurrent'];
  const opened = packages.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`);
  const neo4j = spawn(
    java,
    [
      ...['-Xmx512m', '-XX:TieredStopAtLevel=1', ...opened, '--add-modules=jdk.incubator.vector'],
      ...['-cp', path.join(jars, '*'), path.join(__dirname, 'StartNeo4j.java')],
      ...[`--home-dir=${home}`, `--config-dir=${configuration}`],
    ],
    { stdio: 'ignore', cwd: home },
  );
  for (;;) {
    const address = { uri: `bolt://127.0.0.1:${port}`, user: 'neo4j', password: 'none' };
    const store = await connect(address).catch(() => null);
    if (store !== null) {
      await store.close();
      return neo4j;
    }
    if (neo4j.exitCode !== null) throw new Error(`Neo4j ended with ${neo4j.exitCode}`);
    await setTimeout(500);
  }
}

interface Finished {
  readonly code: number | null;
  /** The end of what it wrote. */
  readonly output: string;
}

/** Runs a program to its end, without the variables by which jest knows its workers. */
async function run(
  program: string,
  args: readonly string[],
  variables: NodeJS.ProcessEnv = {},
): Promise<Finished> {
  const { PATH, HOME, JAVA_HOME } = process.env;
  const child = spawn(program, args, {
    cwd: ROOT,
    env: { PATH, HOME, JAVA_HOME, ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const gather = (text: string) => (output = (output + text).slice(-20_000));
  child.stdout.setEncoding('utf8').on('data', gather);
  child.stderr.setEncoding('utf8').on('data', gather);
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, output };
}
