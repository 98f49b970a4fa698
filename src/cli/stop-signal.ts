/**
 * A signal that is aborted when a person (Ctrl-C) or a supervisor (SIGTERM) asks the program to end.
 * A second one ends it at once, whatever is under way.
 */
export function stopSignal(): AbortSignal {
  const controller = new AbortController();
  const stop = () => {
    if (controller.signal.aborted) process.exit(IMPATIENT);
    controller.abort(new StoppedError());
  };
  // Not `once`: a library that locks files takes a signal without a listener for a deadly one.
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, stop);
  return controller.signal;
}

/** The shell's code for a program that Ctrl-C has ended. */
const IMPATIENT = 130;

/** The work was ended because somebody asked for it. */
export class StoppedError extends Error {
  readonly code = 'STOPPED';

  constructor() {
    super('Stopped before it was done.');
  }
}
