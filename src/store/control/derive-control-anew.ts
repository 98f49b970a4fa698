import type { Store } from '../connection';
import { loadStatement } from '../statement';
import { findControlledPlaces } from './find-controlled-places';
import { rebuildControl } from './rebuild-control';

const LOCK_GRAPH = loadStatement(`${__dirname}/../import`, 'lock-graph.cypher');

/** Raise it with every change of src/domain/control by which the same claims give other intervals. */
export const CONTROL_RULES = 2;

/** Derives who held every place of the graph from its claims, some hundred places at a time. */
export async function deriveControlAnew(store: Store): Promise<void> {
  for await (const placeIds of findControlledPlaces(store, null)) {
    await store.write(async (transaction) => {
      await transaction.run(LOCK_GRAPH);
      await rebuildControl(transaction, placeIds);
    });
  }
}
