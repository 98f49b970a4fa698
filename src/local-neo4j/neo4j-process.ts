import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { Home } from './home';

/** How long Neo4j gets to write down what it holds before it is killed, in milliseconds. */
const STOP_TIMEOUT = 30_000;
const POLL_INTERVAL = 50;

/** How a Neo4j of this home is told from a process that happens to have got its number. */
export function homeArguments(home: Home): string[] {
  return [`--home-dir=${home.folder}`, `--config-dir=${home.configuration}`];
}

/** Whether this process runs, and is the Neo4j of this home. */
export async function isRunning(pid: number, home: Home): Promise<boolean> {
  if (!isAlive(pid)) return false;
  // The second ends the first: a home whose name begins with this one's is another.
  return (await readCommandLine(pid)).includes(homeArguments(home).join(' '));
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

/** Asks Neo4j to end and waits until it has; kills it after 30 seconds. Whether it ran. */
export async function endProcess(pid: number, home: Home): Promise<boolean> {
  if (!(await isRunning(pid, home))) return false;
  sendSignal(pid, 'SIGTERM');
  const deadline = performance.now() + STOP_TIMEOUT;
  while (await isRunning(pid, home)) {
    if (performance.now() > deadline) sendSignal(pid, 'SIGKILL');
    await setTimeout(POLL_INTERVAL);
  }
  return true;
}

/** Kills a silent Neo4j, and waits until it is gone. */
export async function killProcess(pid: number, home: Home): Promise<void> {
  if (await isRunning(pid, home)) sendSignal(pid, 'SIGKILL');
  while (await isRunning(pid, home)) await setTimeout(POLL_INTERVAL);
}

function sendSignal(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    // It has ended by itself.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** Its arguments, parted by spaces; empty for a process that has ended and whose parent does not know yet. */
async function readCommandLine(pid: number): Promise<string> {
  try {
    return (await readFile(`/proc/${pid}/cmdline`, 'utf8')).replaceAll('\0', ' ');
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
