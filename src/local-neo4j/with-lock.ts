import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { lock } from 'proper-lockfile';

const POLL_INTERVAL = 200;

/**
 * A lock between programs: does the work when no other program does work of this name in this
 * folder. The second of two finds the results of the first. A program that was killed at its work
 * holds others up for 10 s.
 */
export async function withLock<Result>(
  folder: string,
  name: string,
  { say, signal }: { say?: (message: string) => void; signal?: AbortSignal },
  work: () => Promise<Result>,
): Promise<Result> {
  const release = await lockFolder(folder, path.join(folder, `${name}.lock`), {
    signal,
    onWait: () => say?.(`Another program is using ${folder}: waiting until it is done`),
  });
  try {
    return await work();
  } finally {
    await release();
  }
}

async function lockFolder(
  folder: string,
  lockfilePath: string,
  { onWait, signal }: { onWait: () => void; signal?: AbortSignal },
): Promise<() => Promise<void>> {
  for (let attempt = 0; ; attempt += 1) {
    signal?.throwIfAborted();
    try {
      let lost = false;
      const release = await lock(folder, {
        lockfilePath,
        // A machine that sleeps over its turn loses it, which is no reason to crash when it wakes.
        onCompromised: () => {
          lost = true;
        },
      });
      return async () => {
        if (!lost) await release();
      };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ELOCKED') throw error;
    }
    if (attempt === 0) onWait();
    await setTimeout(POLL_INTERVAL, undefined, { signal });
  }
}
