import {
  type Coalescer,
  createLoaders,
  type Loaders,
  ReadBudget,
  type Store,
} from '../use-cases/graph';
import { LIMITS } from './limits';

/** What resolvers share for the time of one request. */
export interface Context {
  readonly loaders: Loaders;
}

/** Reads for one request: they end once its signal is aborted, and none begins once its statements are spent. */
export function createContext(store: Store, coalescer: Coalescer, signal?: AbortSignal): Context {
  const budget = new ReadBudget(LIMITS.statements, signal);
  return { loaders: createLoaders(store, coalescer, budget) };
}
