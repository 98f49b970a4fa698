import type { Store } from '../store/connection';
import { createLoaders, type Loaders } from '../store/loaders';

/** What resolvers share for the time of one request. */
export interface Context {
  readonly loaders: Loaders;
}

export function createContext(store: Store): Context {
  return { loaders: createLoaders(store) };
}
