import { launchLocalNeo4j } from '../local-neo4j/launch';
import type { Config } from '../server/config';
import { connect, type Store } from '../store/connection';
import { migrate } from '../store/migrate';
import { say } from './say';

/** The graph, ready for reads and writes, and what must be ended with it. */
export interface OpenGraph {
  readonly store: Store;
  /** Resolves when a local Neo4j has ended, whoever ended it. */
  readonly ended: Promise<unknown>;
  /** Closes the driver, then ends a local Neo4j that nobody else uses. */
  close(): Promise<void>;
}

/** Connects to the Neo4j that the configuration names, or to a local one that it starts; applies migrations. */
export async function openGraph(config: Config, signal: AbortSignal): Promise<OpenGraph> {
  const ends: (() => Promise<void>)[] = [];
  const close = async () => {
    for (const end of ends.splice(0).reverse()) await end();
  };
  try {
    let address = config.neo4j;
    let ended: Promise<unknown> = new Promise(() => {});
    if (address === null) {
      const local = await launchLocalNeo4j({ home: config.home, say, signal });
      ends.push(local.stop);
      ({ exited: ended } = local);
      address = local;
    }
    signal.throwIfAborted();
    const store = await connect(address);
    ends.push(() => store.close());
    const applied = await migrate(store);
    if (applied.length > 0)
      say(`Brought the graph's schema up to date (${applied.length} migrations)`);
    signal.throwIfAborted();
    return { store, ended, close };
  } catch (error) {
    await close();
    throw error;
  }
}
