import { chmod, mkdir, readFile, realpath, rm } from 'node:fs/promises';
import path from 'node:path';
import { LocalNeo4jError } from './local-neo4j-error';
import { writeAtomically } from './write-atomically';

const OWNER_ONLY = 0o700;

/** Where everything of one local Neo4j lies. */
export interface Home {
  readonly folder: string;
  /** Holds neo4j.conf, rewritten at every start. */
  readonly configuration: string;
  readonly data: string;
  /** A folder for each version of Neo4j that was fetched. */
  readonly jars: string;
  /** Neo4j's output since it was last started. */
  readonly console: string;
  /** The password alone, readable by its owner only. */
  readonly password: string;
  /** Which process runs, see RunningState. */
  readonly state: string;
}

/** The record that a start leaves behind for other processes to find. */
export interface RunningState {
  /** The process id of Neo4j. */
  readonly pid: number;
  readonly boltPort: number;
  /** The processes that use it, the last of which stops it; absent where it is to run until somebody does. */
  readonly users?: readonly number[];
  /** It is being ended on purpose. */
  readonly stopping?: true;
}

/** The same home for every spelling of a folder that exists, links included. */
export async function homeAt(folder: string): Promise<Home> {
  const root = await realpath(folder).catch(() => path.resolve(folder));
  return {
    folder: root,
    configuration: path.join(root, 'conf'),
    data: path.join(root, 'data'),
    jars: path.join(root, 'jars'),
    console: path.join(root, 'logs', 'console.log'),
    password: path.join(root, 'password'),
    state: path.join(root, 'neo4j.json'),
  };
}

/**
 * Makes the folders that a start writes to; the home is its owner's alone, whoever made its folder. Throws
 * HOME_NOT_WRITABLE.
 */
export async function makeHome(folder: string): Promise<Home> {
  try {
    await mkdir(folder, { recursive: true });
    await chmod(folder, OWNER_ONLY);
    const home = await homeAt(folder);
    await mkdir(home.configuration, { recursive: true });
    await mkdir(path.dirname(home.console), { recursive: true });
    return home;
  } catch (error) {
    throw notWritable(folder, error as NodeJS.ErrnoException);
  }
}

const REASONS: Readonly<Record<string, string>> = {
  EROFS: 'its file system is read-only',
  EACCES: 'this user may not write there',
  EPERM: 'it belongs to another user',
  ENOTDIR: 'a part of the path is a file',
  EEXIST: 'it is a file',
};

function notWritable(folder: string, { code = '', message }: NodeJS.ErrnoException): Error {
  return new LocalNeo4jError(
    'HOME_NOT_WRITABLE',
    `The folder ${folder} cannot be written to: ${REASONS[code] ?? message}. The local Neo4j keeps its data, password and logs there. Make it writable for yourself, or set CLAIMLINE_HOME to another folder.`,
  );
}

/** Null where none was left, or half of one. */
export async function findState(home: Home): Promise<RunningState | null> {
  try {
    return JSON.parse(await readFile(home.state, 'utf8')) as RunningState;
  } catch {
    return null;
  }
}

export async function writeState(home: Home, state: RunningState): Promise<void> {
  await writeAtomically(home.state, `${JSON.stringify(state)}\n`);
}

/** Forgets the Neo4j of this process number, and no other. */
export async function removeState(home: Home, pid: number): Promise<void> {
  if ((await findState(home))?.pid === pid) await rm(home.state, { force: true });
}
