/**
 * A signal that is aborted when a person (Ctrl-C) or a supervisor (SIGTERM) asks the program to end.
 * A second Ctrl-C ends it at once, as node does by itself.
 */
export function stopSignal(): AbortSignal {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.once(name, () => controller.abort(new StoppedError()));
  }
  return controller.signal;
}

/** The work was ended because somebody asked for it. */
export class StoppedError extends Error {
  readonly code = 'STOPPED';

  constructor() {
    super('Stopped before it was done.');
  }
}
