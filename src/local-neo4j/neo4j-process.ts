import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { Home } from './home';

/** How long Neo4j gets to write down what it holds before it is killed, in milliseconds. */
const STOP_TIMEOUT = 30_000;
const POLL_INTERVAL = 50;

/** How a Neo4j of this home is told from a process that happens to have got its number. */
export function homeArgument(home: Home): string {
  return `--home-dir=${home.folder}`;
}

/** Whether this process runs, and is the Neo4j of this home. */
export async function isRunning(pid: number, home: Home): Promise<boolean> {
  if (!isAlive(pid)) return false;
  return (await readCommandLine(pid)).includes(homeArgument(home));
}

/** Whether there is a process of this number. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Asks Neo4j to end and waits until it has; kills it after 30 seconds. */
export async function endProcess(pid: number, home: Home): Promise<void> {
  sendSignal(pid, 'SIGTERM');
  const deadline = performance.now() + STOP_TIMEOUT;
  while (await isRunning(pid, home)) {
    if (performance.now() > deadline) sendSignal(pid, 'SIGKILL');
    await delay(POLL_INTERVAL);
  }
}

function sendSignal(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    // It has ended by itself.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** Empty for a process that has ended and whose parent does not know yet. */
async function readCommandLine(pid: number): Promise<string> {
  try {
    return await readFile(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    // No /proc (macOS): `ps` is there instead.
  }
  try {
    const { stdout } = await promisify(execFile)('ps', ['-ww', '-o', 'args=', '-p', String(pid)]);
    return stdout;
  } catch {
    return '';
  }
}
