import { type ChildProcess, spawn } from 'node:child_process';
import { open, readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { checkDisk, FULL_BELOW } from './disk';
import type { Home } from './home';
import { LocalNeo4jError } from './local-neo4j-error';
import { homeArguments } from './neo4j-process';
import type { Environment } from './run-command';

const POLL_INTERVAL = 50;

/** How much of Neo4j's output a failure shows. */
const LINES_SHOWN = 15;

/**
 * The options that Neo4j's own launcher sets on Java 17, without those for large servers (touching
 * the whole heap at start). Java chooses the garbage collector by the machine: G1 on a server.
 */
const JAVA_OPTIONS = [
  '--add-opens=java.base/java.nio=ALL-UNNAMED',
  '--add-opens=java.base/java.io=ALL-UNNAMED',
  '--add-opens=java.base/sun.nio.ch=ALL-UNNAMED',
  '--add-opens=java.base/java.lang=ALL-UNNAMED',
  '--add-opens=java.base/java.util.concurrent=ALL-UNNAMED',
  '-XX:-OmitStackTraceInFastThrow',
  '-XX:+DisableExplicitGC',
  '-Djdk.nio.maxCachedBufferSize=1024',
  '-Dio.netty.tryReflectionSetAccessible=true',
  '-Dlog4j2.disable.jmx=true',
  '-Dfile.encoding=UTF-8',
];

/** A Neo4j that has been started, ready or not. */
export interface StartedProcess {
  readonly pid: number;
  /** Resolves with the exit code when it ends; null where a signal ended it. */
  readonly exited: Promise<number | null>;
  /** The same, and this program does not end before it has. */
  wait(): Promise<number | null>;
}

/**
 * Starts Neo4j in its own process group. So Ctrl-C at the terminal reaches only this program, which
 * then stops Neo4j in order. Its output goes to a file, so that it outlives this program's pipes.
 */
export async function startProcess(
  home: Home,
  jars: string,
  { heapMegabytes, env }: { heapMegabytes: number; env: Environment },
): Promise<StartedProcess> {
  const console = await open(home.console, 'w');
  try {
    const child = spawn(
      'java',
      [
        `-Xmx${heapMegabytes}m`,
        // A heap that has to grow is collected again and again while Neo4j starts.
        `-Xms${Math.ceil(heapMegabytes / 2)}m`,
        ...JAVA_OPTIONS,
        '-cp',
        path.join(jars, '*'),
        'org.neo4j.server.CommunityEntryPoint',
        ...homeArguments(home),
        '--console-mode',
      ],
      {
        cwd: home.folder,
        env: env as NodeJS.ProcessEnv | undefined,
        detached: true,
        stdio: ['ignore', console.fd, console.fd],
      },
    );
    const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
    await spawned(child);
    // `claimline neo4j start` ends, and leaves Neo4j running.
    child.unref();
    const wait = () => {
      child.ref();
      return exited;
    };
    return { pid: child.pid!, exited, wait };
  } finally {
    await console.close();
  }
}

function spawned(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once('spawn', resolve);
    child.once('error', reject);
  });
}

/**
 * Resolves when Neo4j takes connections. Where it ends before, throws with its last words:
 * PORT_TAKEN where it could not have its port, else NEO4J_DIED. Throws DISK_FULL if there is no
 * room for its logs, since it would never become ready.
 */
export async function waitUntilReady(
  home: Home,
  exited: Promise<number | null>,
  signal?: AbortSignal,
): Promise<void> {
  let running = true;
  void exited.then(() => {
    running = false;
  });
  for (;;) {
    const ended = !running;
    const output = await readFile(home.console, 'utf8');
    // The last thing that Neo4j says of its start, when Bolt listens.
    if (/ Started\.$/m.test(output)) return;
    await checkDisk(home, FULL_BELOW);
    if (ended) throw diedAtStart(home, output);
    await setTimeout(POLL_INTERVAL, undefined, { signal });
  }
}

function diedAtStart(home: Home, output: string): LocalNeo4jError {
  const lastLines = output.trimEnd().split('\n').slice(-LINES_SHOWN).join('\n');
  return new LocalNeo4jError(
    output.includes('PortBindException') ? 'PORT_TAKEN' : 'NEO4J_DIED',
    `Neo4j ended before it was ready. More is in ${path.dirname(home.console)}; its last lines were:\n${lastLines}`,
  );
}
