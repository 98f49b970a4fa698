import type { Store } from '../connection';
import { lockGraph } from '../import/lock-graph';
import { findControlledPlaces } from './find-controlled-places';
import { rebuildControl } from './rebuild-control';

/** Raise it with every change of src/domain/control by which the same claims give other intervals. */
export const CONTROL_RULES = 2;

/** Derives who held every place of the graph from its claims, some hundred places at a time. */
export async function deriveControlAnew(store: Store): Promise<void> {
  for await (const placeIds of findControlledPlaces(store, null)) {
    await store.write(async (transaction) => {
      await lockGraph(transaction);
      await rebuildControl(transaction, placeIds);
    });
  }
}
