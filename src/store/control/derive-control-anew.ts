import { EVERYWHERE } from '../../domain/area';
import type { Store } from '../connection';
import { findControlledPlaces } from './find-controlled-places';
import { loadStatement } from '../statement';
import { rewriteDerived } from '../write/graph-writer';
import { rebuildControl } from './rebuild-control';

const DELETE_TIMELINES = loadStatement(__dirname, 'delete-timelines.cypher');

/**
 * Raise it with every change by which the same claims give other intervals (src/domain/control), or the
 * same interval another node (interval-row.ts).
 */
export const CONTROL_RULES = 11;

/** Derives who held every place of the graph from its claims, some hundred places at a time. */
export async function deriveControlAnew(store: Store): Promise<void> {
  for await (const placeIds of findControlledPlaces(store, EVERYWHERE)) {
    await rewriteDerived(store, async (transaction) => {
      await transaction.run(DELETE_TIMELINES, { placeIds });
      await rebuildControl(transaction, placeIds);
      return placeIds;
    });
  }
}
