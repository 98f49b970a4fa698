import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import 'reflect-metadata';
import { run } from '../../src/cli/run';

export const ROOT = path.resolve(__dirname, '..', '..');
const MAIN = path.join(ROOT, 'dist', 'cli', 'main.js');

/**
 * Makes sure that dist/ is what the sources say. `npm test` builds it first; a test file that is run
 * alone does not.
 */
export function checkBuilt(): void {
  const built = existsSync(MAIN) ? statSync(path.join(ROOT, 'dist', 'built')).mtimeMs : 0;
  const changed = readdirSync(path.join(ROOT, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .find((entry) => statSync(path.join(entry.parentPath, entry.name)).mtimeMs > built);
  if (changed !== undefined) {
    throw new Error(`${changed.name} has changed since dist/ was built: run \`npm run build\``);
  }
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

/** The same within this process, which is quicker by the start of one, for whatever only the arguments decide. */
export async function claimlineHere(args: readonly string[]): Promise<Finished> {
  const said = { stdout: '', stderr: '' };
  const spies = (['stdout', 'stderr'] as const).map((name) =>
    jest.spyOn(process[name], 'write').mockImplementation((text) => {
      said[name] += String(text);
      return true;
    }),
  );
  const logged = jest.spyOn(console, 'log').mockImplementation((line: string) => {
    said.stdout += `${line}\n`;
  });
  try {
    return { code: await run(args), ...said };
  } finally {
    for (const spy of [...spies, logged]) spy.mockRestore();
  }
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
