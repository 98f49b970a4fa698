import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { Home } from './home';

/** The time that Neo4j has to save its data and end before it is killed, in milliseconds. */
const STOP_TIMEOUT = 30_000;
/** The time between two looks, in milliseconds. */
const POLL_INTERVAL = 50;

/** The arguments that tell the Neo4j of this home from a later process with the same number. */
export function homeArguments(home: Home): string[] {
  return [`--home-dir=${home.folder}`, `--config-dir=${home.configuration}`];
}

/** Whether this process runs, and is the Neo4j of this home. */
export async function isRunning(pid: number, home: Home): Promise<boolean> {
  if (!isAlive(pid)) return false;
  // With the second argument behind it, the first cannot match a longer path that begins with it.
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

/** Asks Neo4j to end and waits until it has; kills it after 30 seconds. Returns whether it ran. */
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

/** Kills a Neo4j that does not answer, and waits until it is gone. */
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

/** A process's arguments, joined by spaces; empty if it has ended, even if its parent does not know yet. */
async function readCommandLine(pid: number): Promise<string> {
  try {
    return (await readFile(`/proc/${pid}/cmdline`, 'utf8')).replaceAll('\0', ' ');
  } catch {
    // macOS has no /proc, so `ps` is asked below.
  }
  try {
    const { stdout } = await promisify(execFile)('ps', ['-ww', '-o', 'args=', '-p', String(pid)]);
    return stdout;
  } catch {
    return '';
  }
}
