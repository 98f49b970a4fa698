import type { Coalescer } from '../store/coalescer';
import type { Store } from '../store/connection';
import { createLoaders, type Loaders } from '../store/loaders';

/** What resolvers share for the time of one request. */
export interface Context {
  readonly loaders: Loaders;
}

export function createContext(store: Store, coalescer: Coalescer): Context {
  return { loaders: createLoaders(store, coalescer) };
}
