import { type ChildProcess, execFile, execFileSync, spawn } from 'node:child_process';
import path from 'node:path';

export const ROOT = path.resolve(__dirname, '..', '..');
const MAIN = path.join(ROOT, 'dist', 'cli', 'main.js');

/** Builds the program as its users run it; what is built already costs little. */
export function buildProgram(): void {
  execFileSync(process.execPath, [path.join(ROOT, 'scripts', 'build.mjs')], { stdio: 'inherit' });
}

/** The environment of a newcomer: none of the program's variables but these. */
function environment(variables: Record<string, string>): NodeJS.ProcessEnv {
  const { PATH, HOME } = process.env;
  return { PATH, HOME, ...variables };
}

export interface Finished {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `claimline` to its end. */
export function claimline(
  args: readonly string[],
  variables: Record<string, string> = {},
): Promise<Finished> {
  return new Promise((resolve) => {
    const options = { cwd: ROOT, env: environment(variables) };
    execFile(process.execPath, [MAIN, ...args], options, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
    });
  });
}

/** Starts `claimline`; what it says on standard error is gathered. */
export class RunningProgram {
  stderr = '';
  readonly ended: Promise<number | null>;
  private readonly child: ChildProcess;

  constructor(args: readonly string[], variables: Record<string, string>) {
    this.child = spawn(process.execPath, [MAIN, ...args], {
      cwd: ROOT,
      env: environment(variables),
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    this.child.stderr!.setEncoding('utf8').on('data', (text: string) => (this.stderr += text));
    this.ended = new Promise((resolve) => this.child.once('exit', (code) => resolve(code)));
  }

  /** Waits for words on standard error, and gives what they captured. Rejects where the program ends first. */
  async hasSaid(words: RegExp): Promise<RegExpExecArray> {
    for (;;) {
      const found = words.exec(this.stderr);
      if (found !== null) return found;
      const next = new Promise((resolve) => this.child.stderr!.once('data', resolve));
      const code = await Promise.race([next.then(() => undefined), this.ended]);
      if (code !== undefined) throw new Error(`ended with ${code}:\n${this.stderr}`);
    }
  }

  signal(name: NodeJS.Signals): void {
    this.child.kill(name);
  }
}
