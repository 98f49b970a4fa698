import type { Home } from './home';
import { isRunning } from './neo4j-process';

/** The time between two looks, in milliseconds. */
const POLL_INTERVAL = 500;

/**
 * Resolves when a process that another program started has ended. The result is null, since only its
 * parent learns its exit code. Waiting does not keep this program alive.
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
