/**
 * A signal that is aborted when a person (Ctrl-C), a supervisor (SIGTERM) or a terminal that is closed
 * (SIGHUP) asks the program to end. Asking again a second later ends it at once, whatever is under way.
 */
export function stopSignal(): AbortSignal {
  const controller = new AbortController();
  let askedAt = 0;
  const stop = () => {
    if (!controller.signal.aborted) askedAt = performance.now();
    else if (performance.now() - askedAt > ONE_REQUEST) process.exit(IMPATIENT);
    controller.abort(new StoppedError());
  };
  // Not `once`: a library that locks files takes a signal without a listener for a deadly one.
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, stop);
  // Output to a closed terminal fails, and nobody misses it.
  process.stderr.on('error', () => {});
  return controller.signal;
}

/** One Ctrl-C may come twice, from the terminal and from npm: for so many milliseconds it is one. */
const ONE_REQUEST = 1_000;

/** The shell's code for a program that Ctrl-C has ended. */
const IMPATIENT = 130;

/** The work was ended because somebody asked for it. */
export class StoppedError extends Error {
  readonly code = 'STOPPED';

  constructor() {
    super('Stopped before it was done.');
  }
}
