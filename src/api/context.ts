import type { OpenCorpus } from '../domain/corpus';
import type { Principal } from '../domain/principal';
import {
  type SharedBatcher,
  createLoaders,
  type Loaders,
  NOTHING_SHARED,
  ReadBudget,
  type SharedReads,
  type Store,
} from '../use-cases/graph';
import { LIMITS } from './limits';

/** The values that resolvers share for the time of one request. */
export interface Context {
  /** Read what the graph had when the request began or, after a mutation, when that had ended. */
  loaders: Loaders;
  /** Loaders with empty caches that they share with no others. */
  readonly openLoaders: () => Loaders;
  /** Opens a corpus by its name in the server's folder of corpora; null where it has none. */
  readonly openCorpus: OpenCorpus | null;
  /** The graph, for mutations to write to. */
  readonly store: Store;
  /** Null where nobody has shown a credential. */
  readonly principal: Principal | null;
  /** The public address of the server, without a slash at its end. */
  readonly site: string;
}

/** The address of a server that nothing else is told. */
const LOCAL_SITE = 'http://127.0.0.1:4000';

/** Who asks, from where, and until when. */
interface Asking {
  /** Its end ends the reads of the request. */
  readonly signal?: AbortSignal;
  readonly site?: string;
  readonly principal?: Principal | null;
  readonly openCorpus?: OpenCorpus | null;
  /** Values that other requests have read. */
  readonly shared?: SharedReads;
}

/** Reads for one request: none begins once its statements are spent. */
export function createContext(
  store: Store,
  batcher: SharedBatcher,
  {
    signal,
    site = LOCAL_SITE,
    principal = null,
    openCorpus = null,
    shared = NOTHING_SHARED,
  }: Asking = {},
): Context {
  const budget = new ReadBudget(LIMITS.statements, signal);
  const openLoaders = () => createLoaders(store, batcher, budget);
  const loaders = createLoaders(store, batcher, budget, shared);
  return { loaders, openLoaders, openCorpus, store, principal, site };
}
