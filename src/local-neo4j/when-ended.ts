import type { Home } from './home';
import { isRunning } from './neo4j-process';

const POLL_INTERVAL = 500;

/**
 * Resolves when a process that another program started has ended; with null, since only its parent
 * learns its exit code. Keeps no program alive by itself.
 */
export function whenEnded(pid: number, home: Home): Promise<null> {
  return new Promise((resolve) => {
    const timer = setInterval(() => {
      void isRunning(pid, home).then((running) => {
        if (running) return;
        clearInterval(timer);
        resolve(null);
      });
    }, POLL_INTERVAL);
    timer.unref();
  });
}
