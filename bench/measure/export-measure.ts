import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { LocalNeo4j } from '../../src/local-neo4j/launch';

const PROGRAM = path.resolve(__dirname, '..', '..', 'dist', 'cli', 'main.js');

/** A file that the program wrote, and its price. */
export interface ExportMeasure {
  readonly rows: number;
  readonly megabytes: number;
  readonly seconds: number;
  /** Seconds of CPU that the exporting program and Neo4j took together. */
  readonly cpuSeconds: number;
  /** The most memory that the exporting program held, in megabytes. */
  readonly maxMemory: number;
}

/** Which file, where to, and the megabytes that V8 may use for objects. */
export interface AskedExport {
  readonly file: string;
  readonly parameters: readonly string[];
  readonly out: string;
  readonly heap: number;
}

/** Exports as `claimline export graph FILE …` does, in a separate process. */
export async function measureExport(
  { uri, user, password, pid }: Pick<LocalNeo4j, 'uri' | 'user' | 'password' | 'pid'>,
  { file, parameters, out, heap }: AskedExport,
): Promise<ExportMeasure> {
  const command = [PROGRAM, 'export', 'graph', file, ...parameters, '--to', out];
  const [began, java] = [performance.now(), cpuSecondsOf(pid)];
  const child = spawn(process.execPath, [`--max-old-space-size=${heap}`, ...command], {
    env: { PATH: process.env.PATH, NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  let last = { cpu: 0, memory: 0 };
  const looking = setInterval(() => (last = look(child.pid!) ?? last), 50);
  const code = await new Promise((resolve) => child.once('close', resolve));
  clearInterval(looking);
  const rows = /(\d[\d,]*) rows? written/.exec(said);
  if (code !== 0 || rows === null) throw new Error(`${file} ended with ${code}:\n${said}`);
  return {
    rows: Number(rows[1]!.replaceAll(',', '')),
    megabytes: (await stat(out)).size / 2 ** 20,
    seconds: (performance.now() - began) / 1000,
    cpuSeconds: last.cpu + cpuSecondsOf(pid) - java,
    maxMemory: last.memory,
  };
}

/** CPU and most memory of a process so far; null once it has ended. */
function look(pid: number) {
  try {
    const memory = /^VmHWM:\s*(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return memory && { cpu: cpuSecondsOf(pid), memory: Math.round(Number(memory[1]) / 1024) };
  } catch {
    return null;
  }
}

/** User and system time of a process; the kernel counts hundredths of a second. */
export function cpuSecondsOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}
