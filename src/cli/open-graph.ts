import path from 'node:path';
import { LocalNeo4jError } from '../local-neo4j/local-neo4j-error';
import type { Config } from '../server/config';
import { connect, type Store } from '../store/connection';
import { migrate } from '../store/migrate';
import type { StoreAddress } from '../store/open-driver';
import { StoreError } from '../store/store-error';
import { say } from './say';
import { TendedNeo4j } from './tend-neo4j';

/**
 * How long an import tolerates a silent Neo4j, in milliseconds. Nobody waits for an import, so it
 * is long.
 */
const IMPORT_PATIENCE = 30_000;

/** The graph, ready for reads and writes, and what must be ended with it. */
export interface OpenGraph {
  /** Patient, as an import is. */
  readonly store: Store;
  readonly address: StoreAddress;
  /**
   * Keeps a local Neo4j running, and resolves with the reason where it cannot. Any other Neo4j is its
   * operator's: its end is waited out.
   */
  tend(): Promise<Error>;
  /** Closes the driver, then ends a local Neo4j that nobody else uses. */
  close(): Promise<void>;
}

/**
 * Connects to the Neo4j that the configuration names, or to a local one that it starts; applies migrations unless
 * told to leave the graph as it is.
 */
export async function openGraph(
  config: Config,
  signal: AbortSignal,
  { leaveAsIs = false }: { readonly leaveAsIs?: boolean } = {},
): Promise<OpenGraph> {
  const ends: (() => Promise<void>)[] = [];
  const close = async () => {
    for (const end of ends.splice(0).reverse()) await end();
  };
  try {
    const local = config.neo4j === null ? await launch(config.home, signal) : null;
    if (local !== null) ends.push(() => local.stop());
    const address = local?.address ?? config.neo4j!;
    signal.throwIfAborted();
    const store = await connect(address, { patience: IMPORT_PATIENCE });
    ends.push(() => store.close());
    const applied = leaveAsIs ? [] : await migrate(store);
    if (applied.length > 0)
      say(`Brought the graph's schema up to date (${applied.length} migrations)`);
    signal.throwIfAborted();
    const tend = () => local?.tend(() => store.isReachable()) ?? new Promise<never>(() => {});
    return { store, address, tend, close };
  } catch (error) {
    await close();
    throw config.neo4j === null ? explainLocal(error, config.home) : error;
  }
}

function launch(home: string, signal: AbortSignal): Promise<TendedNeo4j> {
  return TendedNeo4j.launch({ home, say, signal });
}

/** With a local Neo4j the remedy is in its folder. */
function explainLocal(error: unknown, home: string): unknown {
  if (!(error instanceof StoreError)) return error;
  const [password, data] = [path.join(home, 'password'), path.join(home, 'data')];
  switch (error.code) {
    case 'STORE_WRONG_PASSWORD':
      return new LocalNeo4jError(
        'PASSWORD_WRONG',
        `The password in ${password} is not that of the graph in ${data}. Put back the file that belongs to the graph (a backup has both), or move ${data} away to start with an empty graph.`,
      );
    case 'STORE_UNREACHABLE':
      return new LocalNeo4jError(
        'NEO4J_SILENT',
        `The local Neo4j of ${home} runs, but does not answer. End it and start again: claimline neo4j stop`,
      );
    default:
      return error;
  }
}
