import type { Store } from '../store/connection';
import type { Metrics } from './metrics';

/** The store, each of whose statements is counted in the metrics. */
export function measureStore(store: Store, metrics: Metrics): Store {
  return {
    read: (statement, parameters, decode, signal) =>
      metrics.timeStatement('read', () => store.read(statement, parameters, decode, signal)),
    write: (work) => metrics.timeStatement('write', () => store.write(work)),
    isReachable: () => store.isReachable(),
    close: () => store.close(),
  };
}

/** The store for one request, each of whose reads is told to `onRead`. */
export function countReads(store: Store, onRead: () => void): Store {
  return {
    read: (statement, parameters, decode, signal) => {
      onRead();
      return store.read(statement, parameters, decode, signal);
    },
    write: (work) => store.write(work),
    isReachable: () => store.isReachable(),
    close: () => store.close(),
  };
}
