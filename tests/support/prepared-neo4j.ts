import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { findCorpora, readCorpus } from '../../src/annotations/read-corpus';
import { launchLocalNeo4j } from '../../src/local-neo4j/launch';
import { withLock } from '../../src/local-neo4j/with-lock';
import { connect } from '../../src/store/connection';
import { importCorpus } from '../../src/use-cases/import-corpus';
import { migrate, readMigrations } from '../../src/store/migrate';
import { emptyGraph } from './empty-graph';

const ROOT = path.resolve(__dirname, '..', '..');

/** The program's own folder of jars, so that the tests and `npm start` fetch them once. */
export const JARS = path.join(ROOT, '.claimline', 'jars');

/** Survives the run and `npm ci`, as the jars do. */
const PREPARED = path.join(ROOT, '.claimline', 'tests');

/**
 * A Neo4j of the tests lives a few minutes, in which the second compiler costs more than it saves. The first
 * alone has room for 48 MB of code, too little for the planner: it would compile the same code again and again.
 * It compiles code after a tenth of the usual calls. Its heap is small, so the simplest collector is the quickest.
 */
const QUICK_JAVA =
  '-XX:TieredStopAtLevel=1 -XX:CompileThresholdScaling=0.1 -XX:ReservedCodeCacheSize=240m -XX:+UseSerialGC';

export const HEAP_MEGABYTES = 512;

/** The slow parts of a start of Neo4j, done once: see `prepareNeo4j`. */
export interface PreparedNeo4j {
  /** A home whose graph is migrated and empty. */
  readonly home: string;
  /** The variables with which Java starts quickly. */
  readonly java: { readonly JDK_JAVA_OPTIONS: string };
}

/**
 * Makes a migrated graph to copy and an archive of the classes that Java loads, where no run before has.
 * Java takes an archive only for the very jars that it was made with; else it starts without.
 */
export async function prepareNeo4j(): Promise<PreparedNeo4j> {
  await mkdir(PREPARED, { recursive: true });
  const folder = path.join(PREPARED, `neo4j-${await keyOfPreparation()}`);
  if (!existsSync(folder)) {
    await withLock(PREPARED, 'prepare', {}, async () => {
      if (!existsSync(folder)) await prepare(folder);
    });
  }
  const archive = `-XX:SharedArchiveFile=${path.join(folder, 'classes.jsa')}`;
  return { home: path.join(folder, 'home'), java: quickJava(archive) };
}

/** Copies the migrated graph to a home that is not there yet. */
export async function copyPreparedHome(home: string): Promise<void> {
  if (existsSync(home)) return;
  const { home: prepared } = await prepareNeo4j();
  const copied = `${home}.copied`;
  await cp(prepared, copied, { recursive: true });
  await rename(copied, home);
}

/** Whatever the prepared files follow from. */
async function keyOfPreparation(): Promise<string> {
  const { stderr } = await promisify(execFile)('java', ['-version']);
  const hash = createHash('sha256').update(stderr).update(JARS);
  hash
    .update(await readFile(path.join(ROOT, 'neo4j', 'pom.xml')))
    .update(await readFile(__filename));
  for (const { sha256 } of readMigrations()) hash.update(sha256);
  return hash.digest('hex').slice(0, 16);
}

async function prepare(folder: string): Promise<void> {
  // Earlier versions, and a preparation that was killed.
  for (const name of await readdir(PREPARED)) {
    if (name.startsWith('neo4j-')) await rm(path.join(PREPARED, name), { recursive: true });
  }
  const unfinished = `${folder}.unfinished`;
  const home = path.join(unfinished, 'home');
  const neo4j = await launchLocalNeo4j({
    home,
    jars: JARS,
    boltPort: 0,
    heapMegabytes: HEAP_MEGABYTES,
    env: {
      ...process.env,
      ...quickJava(`-XX:ArchiveClassesAtExit=${path.join(unfinished, 'classes.jsa')}`),
    },
  });
  const store = await connect(neo4j);
  await migrate(store);
  // An import loads the classes of Cypher.
  for (const corpus of await findCorpora(path.join(ROOT, 'seeds', 'mosul-2017'))) {
    await importCorpus(store, await readCorpus(corpus));
  }
  await emptyGraph(store);
  await store.close();
  // Its own `stop` would kill it after 30 s, which the archive may take on a busy machine.
  process.kill(neo4j.pid, 'SIGTERM');
  await neo4j.exited;
  await rm(path.join(home, 'neo4j.json'), { force: true });
  await rename(unfinished, folder);
}

function quickJava(archive: string): PreparedNeo4j['java'] {
  return { JDK_JAVA_OPTIONS: `${QUICK_JAVA} ${archive}` };
}
