import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Where everything of one local Neo4j lies. */
export interface Home {
  readonly folder: string;
  /** Holds neo4j.conf, written anew at every start. */
  readonly configuration: string;
  readonly data: string;
  /** A folder for each version of Neo4j that was fetched. */
  readonly jars: string;
  /** What Neo4j printed since it was last started. */
  readonly console: string;
  /** The password alone, readable by its owner only. */
  readonly password: string;
  /** Which process runs, see RunningState. */
  readonly state: string;
}

/** What a start leaves behind for other processes to find. */
export interface RunningState {
  /** Of Neo4j. */
  readonly pid: number;
  readonly boltPort: number;
  /** The process that stops Neo4j when it ends; null where Neo4j is to run until somebody stops it. */
  readonly ownerPid: number | null;
}

export function homeAt(folder: string): Home {
  const root = path.resolve(folder);
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

/** Makes the folders that a start writes to; the home is its owner's alone. */
export async function makeHome(home: Home): Promise<void> {
  await mkdir(home.folder, { recursive: true, mode: 0o700 });
  await mkdir(home.configuration, { recursive: true });
  await mkdir(path.dirname(home.console), { recursive: true });
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
  await writeFile(home.state, `${JSON.stringify(state)}\n`);
}

export async function removeState(home: Home): Promise<void> {
  await rm(home.state, { force: true });
}
