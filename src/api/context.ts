import { type Coalescer, createLoaders, type Loaders, type Store } from '../use-cases/graph';

/** What resolvers share for the time of one request. */
export interface Context {
  readonly loaders: Loaders;
}

export function createContext(store: Store, coalescer: Coalescer): Context {
  return { loaders: createLoaders(store, coalescer) };
}
