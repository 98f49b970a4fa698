import type { Store } from './connection';

/** The same store, except that its reads end when the signal is aborted. */
export function untilAborted(signal: AbortSignal | undefined, store: Store): Store {
  return {
    read: (statement, parameters, decode) => store.read(statement, parameters, decode, signal),
    write: (work) => store.write(work),
    isReachable: () => store.isReachable(),
    close: () => store.close(),
  };
}
