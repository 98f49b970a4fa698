// Builds dist/: the program, its Cypher beside it, and the web page, and the reference of the API; and the TypeScript client.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
/** The sources of the page in dist/web. Bundling its editor takes longer than all the rest. */
const webStamp = path.join(root, 'dist', 'web.sha256');
const explorerStamp = path.join(root, 'dist', 'web', 'explorer.sha256');
const client = path.join(root, 'clients', 'typescript');

await typeQueries();
// Each leaves the second core of a small machine to the other.
await Promise.all([buildProgram(), buildWeb()]);
copyCypher();
removeStale();
await buildExplorer();
await runScript('emit-operations.mjs');
await Promise.all([buildReference(), buildClient()]);

/** The schema as types, so that the compiler checks the queries of pages against it. */
function typeQueries() {
  return run('gql.tada/bin/cli.js', 'generate-output');
}

function buildProgram() {
  return run('typescript-native/bin/tsc', '-p', 'tsconfig.build.json');
}

function copyCypher() {
  for (const file of filesBelow(path.join(root, 'src'))) {
    if (file.endsWith('.cypher')) {
      cpSync(file, path.join(root, 'dist', path.relative(path.join(root, 'src'), file)));
    }
  }
  // The tests of the program look here whether it is what the sources say.
  writeFileSync(path.join(root, 'dist', 'built'), `${new Date().toISOString()}\n`);
}

/** Removes what an earlier build made of sources that are gone. */
function removeStale() {
  const built = path.join(root, 'dist');
  for (const file of filesBelow(built)) {
    const relative = path.relative(built, file);
    const [, stem, ending] = /^(.*?)(\.cypher|\.js|\.js\.map)$/.exec(relative) ?? [];
    if (stem === undefined || relative.startsWith(`web${path.sep}`)) continue;
    const sources = ending === '.cypher' ? ['.cypher'] : ['.ts', '.tsx'];
    const isStale = !sources.some((one) => existsSync(path.join(root, 'src', `${stem}${one}`)));
    if (isStale) rmSync(file);
  }
}

async function buildWeb() {
  const explorers = ['explorer', 'look'].map((folder) => path.join(root, 'web', folder) + path.sep);
  const inputs = hashOf([
    ...filesBelow(path.join(root, 'web')).filter(
      (file) => !explorers.some((folder) => file.startsWith(folder)),
    ),
    path.join(root, 'package-lock.json'),
  ]);
  const built = existsSync(webStamp) ? readFileSync(webStamp, 'utf8') : null;
  if (built === inputs && existsSync(path.join(root, 'dist', 'web', 'graphiql.html'))) return;
  await run('typescript-native/bin/tsc', '-p', 'web');
  await run('vite/bin/vite.js', 'build', '--config', 'web/vite.config.mts', '--logLevel', 'warn');
  // The finer outlines are the server's, the coarser ones those of small screens.
  for (const outlines of ['countries-50m.json', 'countries-110m.json']) {
    const file = path.join(root, 'node_modules', 'world-atlas', outlines);
    cpSync(file, path.join(root, 'dist', 'web', outlines));
  }
  writeFileSync(webStamp, inputs);
}

/** The explorer's style sheet and script, which share components with the server's pages. */
async function buildExplorer() {
  const sources = ['web/explorer', 'web/look', 'src/pictures', 'src/pages', 'src/domain'];
  const inputs = hashOf([
    ...sources.flatMap((folder) => filesBelow(path.join(root, folder))),
    ...['explorer.config.mts', 'tsconfig.json'].map((file) => path.join(root, 'web', file)),
    path.join(root, 'package-lock.json'),
  ]);
  if (existsSync(explorerStamp) && readFileSync(explorerStamp, 'utf8') === inputs) return;
  rmSync(path.join(root, 'dist', 'web', 'assets', 'explorer'), { recursive: true, force: true });
  await run('typescript-native/bin/tsc', '-p', 'web/explorer');
  await run(
    'vite/bin/vite.js',
    'build',
    '--config',
    'web/explorer.config.mts',
    '--logLevel',
    'warn',
  );
  writeFileSync(explorerStamp, inputs);
}

/** The reference of the API. A build of the web empties its folder, and the stamp goes with it. */
function buildReference() {
  const inputs = [
    ...filesBelow(path.join(root, 'tests', 'golden')),
    ...filesBelow(path.join(root, 'web', 'reference')),
    path.join(root, 'scripts', 'reference-examples.cjs'),
  ];
  return runIfChanged('build-reference.mjs', inputs, path.join(root, 'dist', 'web', 'reference'));
}

/** The package that asks a server, from the operations that a script before it has listed. */
function buildClient() {
  const sources = filesBelow(path.join(client, 'src'));
  const inputs = [
    ...sources.filter((file) => !file.includes(`${path.sep}generated${path.sep}`)),
    ...['package.json', 'tsconfig.json'].map((name) => path.join(client, name)),
    path.join(root, 'dist', 'web', 'operations.json'),
  ];
  return runIfChanged('build-client.mjs', inputs, path.join(client, 'dist'));
}

/** Runs a script that fills a folder, unless the folder was made from the same inputs, schema and packages. */
async function runIfChanged(script, inputs, folder) {
  const shared = ['schema/schema.graphql', 'package-lock.json', `scripts/${script}`];
  const hash = hashOf([...inputs, ...shared.map((file) => path.join(root, file))]);
  const stamp = path.join(folder, 'built.sha256');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  await runScript(script);
  writeFileSync(stamp, hash);
}

/** Runs a script of this folder; the build ends where the script fails. */
function runScript(name) {
  return runNode(path.join(import.meta.dirname, name));
}

/** Runs a tool of node_modules; the build ends where the tool fails. */
function run(script, ...args) {
  return runNode(path.join(root, 'node_modules', script), ...args);
}

async function runNode(...args) {
  const [code] = await once(spawn(process.execPath, args, { cwd: root, stdio: 'inherit' }), 'exit');
  if (code !== 0) process.exit(1);
}

function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

function hashOf(files) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(path.relative(root, file)).update(readFileSync(file));
  return hash.digest('hex');
}
