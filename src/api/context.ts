import {
  type Coalescer,
  createLoaders,
  type Loaders,
  NOTHING_SHARED,
  ReadBudget,
  type Store,
} from '../use-cases/graph';
import { LIMITS } from './limits';

/** The values that resolvers share for the time of one request. */
export interface Context {
  readonly loaders: Loaders;
  /** The public address of the server, without a slash at its end. */
  readonly site: string;
}

/** The address of a server that nothing else is told. */
const LOCAL_SITE = 'http://127.0.0.1:4000';

/**
 * Reads for one request: they end once its signal is aborted, and none begins once its statements
 * are spent. Values that other requests have read are taken from `shared`.
 */
export function createContext(
  store: Store,
  coalescer: Coalescer,
  signal?: AbortSignal,
  site = LOCAL_SITE,
  shared = NOTHING_SHARED,
): Context {
  const budget = new ReadBudget(LIMITS.statements, signal);
  return { loaders: createLoaders(store, coalescer, budget, shared), site };
}
