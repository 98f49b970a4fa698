import { setTimeout } from 'node:timers/promises';
import { checkJava } from './check-java';
import { choosePort } from './choose-port';
import { fetchJars, readNeo4jVersion } from './fetch-jars';
import { checkDisk, LEAST_TO_START } from './disk';
import { type Home, type RunningState, findState, homeAt, makeHome } from './home';
import { LocalNeo4jError } from './local-neo4j-error';
import { LOOPBACK, writeConfiguration } from './neo4j-configuration';
import { isRunning, killProcess } from './neo4j-process';
import { USER, ensurePassword, readPassword } from './password';
import type { Environment } from './run-command';
import { throttleMessages } from './throttle-messages';
import { startProcess, waitUntilReady } from './start-process';
import { withLock } from './with-lock';
import { endNeo4j, joinUsers, leaveUsers } from './users';
import { whenEnded } from './when-ended';

/** A Neo4j that this machine runs for Claimline, reachable from this machine only. */
export interface LocalNeo4j {
  /** `bolt://127.0.0.1:<port>` */
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly pid: number;
  /**
   * Resolves when the process has ended. One that other programs use, or that was started to keep
   * running, goes on.
   */
  stop(): Promise<void>;
  /** Resolves when the process ends, for whatever reason, with its exit code; null where that is not known. */
  readonly exited: Promise<number | null>;
}

export interface LaunchOptions {
  /** The folder that holds everything: jars, data, configuration, logs, password. */
  readonly home: string;
  /** Where the jars are kept, a folder a version. Default: `jars` in the home. */
  readonly jars?: string;
  /** 0 takes a free port. Default: 7688, or a free one where that is taken. */
  readonly boltPort?: number;
  /** The most memory that Java may take for its objects. Default: 1024. */
  readonly heapMegabytes?: number;
  /** More settings of Neo4j, by their names in neo4j.conf. Default: none. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Neo4j is to go on when this program ends, until `stopLocalNeo4j`. Default: false. */
  readonly keepRunning?: boolean;
  /** The environment that `java` and `mvn` are found in. Default: this process's. */
  readonly env?: Environment;
  /** Is told what is being done, in sentences. */
  readonly say?: (message: string) => void;
  /** Ends the start; the promise then rejects with its reason. */
  readonly signal?: AbortSignal;
}

export type LocalNeo4jStatus =
  | { readonly running: true; readonly uri: string; readonly pid: number }
  | { readonly running: false };

const DEFAULT_HEAP_MEGABYTES = 1024;

/** How often a restart tries to have its former port, and how far apart, in milliseconds. */
const PORT_ATTEMPTS = 20;
const PORT_PAUSE = 500;

/**
 * Starts the Neo4j of this home, or takes the one that runs there already. The last of the programs
 * that use it stops it, whichever started it; one that was killed does not count. Throws a
 * LocalNeo4jError that says what to do.
 */
export async function launchLocalNeo4j(options: LaunchOptions): Promise<LocalNeo4j> {
  const home = await makeHome(options.home);
  return withLock(
    home.folder,
    'start',
    options,
    async () => (await findRunning(home, options)) ?? (await startAtSomePort(home, options)),
  );
}

/**
 * Starts a Neo4j again that was killed, or kills and starts one that does not answer; on the same port, so that
 * its address stays. Null where it was stopped on purpose. Takes the one that another program has
 * started meanwhile. `announce` is called before anything is done.
 */
export async function restartLocalNeo4j(
  former: Pick<LocalNeo4j, 'pid'>,
  options: LaunchOptions,
  announce: () => void,
): Promise<LocalNeo4j | null> {
  const home = await homeAt(options.home);
  const state = await findState(home);
  if (state === null || (state.pid === former.pid && state.stopping)) return null;
  announce();
  if (state.pid === former.pid) await killProcess(former.pid, home);
  const keepRunning = state.users === undefined;
  return launchOnPort({ ...options, boltPort: state.boltPort, keepRunning });
}

/** The port of a process that was killed is free a moment after the process is gone. */
async function launchOnPort(options: LaunchOptions): Promise<LocalNeo4j> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await launchLocalNeo4j(options);
    } catch (error) {
      const isTaken = error instanceof LocalNeo4jError && error.code === 'PORT_TAKEN';
      if (!isTaken || attempt === PORT_ATTEMPTS) throw error;
      await setTimeout(PORT_PAUSE);
    }
  }
}

/** Stops the Neo4j of this home, whoever started it; whether there was one. */
export async function stopLocalNeo4j(folder: string): Promise<boolean> {
  const home = await homeAt(folder);
  const state = await findState(home);
  return state !== null && (await endNeo4j(home, state.pid));
}

/** Whether the Neo4j of this home runs, and where. */
export async function localNeo4jStatus(folder: string): Promise<LocalNeo4jStatus> {
  const home = await homeAt(folder);
  const state = await findState(home);
  if (state === null || !(await isRunning(state.pid, home))) return { running: false };
  return { running: true, uri: uriOf(state), pid: state.pid };
}

async function findRunning(home: Home, options: LaunchOptions): Promise<LocalNeo4j | null> {
  const state = await findState(home);
  if (state === null || !(await isRunning(state.pid, home))) return null;
  const exited = whenEnded(state.pid, home);
  await waitUntilReady(home, exited, options.signal);
  options.say?.(`Neo4j already runs at ${uriOf(state)} (process ${state.pid})`);
  await joinUsers(home, state, options);
  return describe(home, state, {
    exited,
    stop: async () => {
      await leaveUsers(home, state.pid);
    },
  });
}

/** Throws PORT_TAKEN only for a port that is wanted: one that another takes during the start makes way. */
async function startAtSomePort(home: Home, options: LaunchOptions): Promise<LocalNeo4j> {
  try {
    return await start(home, options);
  } catch (error) {
    const isTaken = error instanceof LocalNeo4jError && error.code === 'PORT_TAKEN';
    if (!isTaken || options.boltPort !== undefined) throw error;
    return start(home, { ...options, boltPort: 0 });
  }
}

async function start(home: Home, options: LaunchOptions): Promise<LocalNeo4j> {
  const { env, signal, say = () => {}, heapMegabytes = DEFAULT_HEAP_MEGABYTES, settings } = options;
  await checkJava(env, signal);
  const version = await readNeo4jVersion();
  const jars = await fetchJars(options.jars ?? home.jars, version, { env, say, signal });
  const boltPort = await choosePort(options.boltPort, say);
  await checkDisk(home, LEAST_TO_START);
  await ensurePassword(home);
  await writeConfiguration(home, boltPort, settings);

  const began = performance.now();
  const seconds = () => Math.round((performance.now() - began) / 1000);
  say(`Starting Neo4j ${version}, with its data in ${home.data}`);
  const progress = throttleMessages(say, () => `Starting Neo4j: ${seconds()} s`);
  const started = await startProcess(home, jars, { heapMegabytes, env });
  const state = { pid: started.pid, boltPort, users: [] };
  try {
    await joinUsers(home, state, options);
    await waitUntilReady(home, started.exited, signal);
  } catch (error) {
    await endNeo4j(home, started.pid);
    throw signal?.aborted ? signal.reason : error;
  } finally {
    progress.end();
  }
  say(`Neo4j is ready at ${uriOf(state)}`);
  return describe(home, state, {
    exited: started.exited,
    stop: async () => {
      if (await leaveUsers(home, state.pid)) await started.wait();
    },
  });
}

async function describe(
  home: Home,
  state: RunningState,
  { exited, stop }: Pick<LocalNeo4j, 'exited' | 'stop'>,
): Promise<LocalNeo4j> {
  const password = await readPassword(home);
  return { uri: uriOf(state), user: USER, password, pid: state.pid, exited, stop };
}

function uriOf({ boltPort }: RunningState): string {
  return `bolt://${LOOPBACK}:${boltPort}`;
}
