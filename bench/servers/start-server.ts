import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** Where a Neo4j listens, and who asks. */
export interface Neo4jAddress {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
}

/** A server in a separate process. */
export interface RunningServer {
  readonly url: string;
  readonly pid: number;
  /** Memory that the process holds now, in megabytes; null where the system does not tell. */
  memory(): number | null;
  stop(): Promise<void>;
}

const BENCH = path.resolve(__dirname, '..');

/** Claimline as `npm start` runs it, but over a graph that is there and with nothing to import. */
export function startClaimline(
  neo4j: Neo4jAddress,
  environment: NodeJS.ProcessEnv = {},
): Promise<RunningServer> {
  const program = path.join(BENCH, '..', 'dist', 'cli', 'main.js');
  const command = ['--max-semi-space-size=32', program, 'serve'];
  return start(command, neo4j, { PORT: '0', ...environment });
}

export function startNeo4jGraphql(
  neo4j: Neo4jAddress,
  environment: NodeJS.ProcessEnv = {},
): Promise<RunningServer> {
  return start([path.join(BENCH, 'servers', 'neo4j-graphql.mjs')], neo4j, environment);
}

export function startBareServer(neo4j: Neo4jAddress): Promise<RunningServer> {
  return start([path.join(BENCH, 'servers', 'bare-server.mjs')], neo4j, {});
}

async function start(
  command: readonly string[],
  { uri, user, password }: Neo4jAddress,
  environment: NodeJS.ProcessEnv,
): Promise<RunningServer> {
  const child = spawn(process.execPath, command, {
    cwd: BENCH,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      NEO4J_URI: uri,
      NEO4J_USER: user,
      NEO4J_PASSWORD: password,
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const url = await addressOf(child);
  return {
    url,
    pid: child.pid!,
    memory: () => megabytesOf(child.pid!, 'VmRSS'),
    async stop() {
      child.kill('SIGTERM');
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    },
  };
}

/** The address that a server says it listens at. */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const streams = [child.stdout!, child.stderr!];
    const read = (part: Buffer) => {
      said += part.toString();
      const url = /(?:GraphQL|Listening): (http:\S+)/.exec(said)?.[1];
      if (url === undefined) return;
      // A server may log a line for each request; the load generator's time must not pay for reading them.
      for (const stream of streams) stream.off('data', read).resume();
      resolve(url);
    };
    for (const stream of streams) stream.on('data', read);
    child.once('exit', () => reject(new Error(`The server ended before it listened:\n${said}`)));
  });
}

/** The memory of a process now (VmRSS), or at most so far (VmHWM). Only on Linux. */
export function megabytesOf(pid: number, measure: 'VmRSS' | 'VmHWM'): number | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const [, kilobytes] = new RegExp(`^${measure}:\\s+(\\d+) kB`, 'm').exec(status) ?? [];
    return kilobytes === undefined ? null : Math.round(Number(kilobytes) / 1024);
  } catch {
    return null;
  }
}
