import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** The variables that a command is found and run with; undefined: this process's own. */
export type Environment = Readonly<Record<string, string | undefined>> | undefined;

export interface CommandOutcome {
  /** Null where a signal ended it. */
  readonly exitCode: number | null;
  /** Standard output and standard error, as they came. */
  readonly lines: readonly string[];
}

/**
 * Runs a command to its end, without a shell. Rejects with node's ENOENT where there is no such
 * command, and with the signal's reason where the signal ended it.
 */
export async function runCommand(
  command: string,
  args: readonly string[],
  options: {
    readonly env: Environment;
    readonly signal?: AbortSignal;
    readonly onLine?: (line: string) => void;
  },
): Promise<CommandOutcome> {
  options.signal?.throwIfAborted();
  const child = spawn(command, args, {
    env: options.env as NodeJS.ProcessEnv | undefined,
    signal: options.signal,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      lines.push(line);
      options.onLine?.(line);
    });
  }
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    child.once('error', (error) => reject(options.signal?.aborted ? options.signal.reason : error));
    child.once('close', resolve);
  });
  // Ctrl-C reaches the command too, and may end it first.
  options.signal?.throwIfAborted();
  return { exitCode, lines };
}

/** Whether a command failed because no program has its name. */
export function isMissingCommand(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOENT';
}
