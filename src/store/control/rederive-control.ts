import { EVERYWHERE } from '../../domain/area';
import type { Store } from '../connection';
import { findControlledPlaces } from './find-controlled-places';
import { loadStatement, type None } from '../statement';
import { rewriteDerived } from '../write/graph-writer';
import { rebuildEventContradictions } from '../contradiction/rebuild-event-contradictions';
import { rebuildTieContradictions } from '../contradiction/rebuild-tie-contradictions';
import { rebuildEventTimes } from '../event-time/rebuild-event-times';
import { rebuildControl } from './rebuild-control';

const DELETE_TIMELINES = loadStatement<{ placeIds: readonly string[] }>(
  __dirname,
  'delete-timelines.cypher',
);
const FIND_EVENTS = loadStatement<{ after: string; limit: number }, { id: string }>(
  __dirname,
  'find-events.cypher',
);

const FIND_DENIED_TIES = loadStatement<None, { id: string }>(
  __dirname,
  '../contradiction/find-denied-ties.cypher',
);

/** Events whose claims are in memory at one time. */
const EVENTS = 500;

/**
 * Raise it with every change after which the same claims give other intervals (src/domain/control),
 * contradictions (src/domain/contradiction) or times of events (src/domain/event-time.ts). Raise it
 * too if the same one gives another node.
 */
export const CONTROL_RULES = 29;

/**
 * Derives who held every place of the graph from its claims, some hundred places at a time, and then the times of its
 * events. Contradictions come with both.
 */
export async function rederiveControl(store: Store): Promise<void> {
  for await (const placeIds of findControlledPlaces(store, EVERYWHERE)) {
    await rewriteDerived(store, async (transaction, log) => {
      log.touch(placeIds);
      await transaction.run(DELETE_TIMELINES, { placeIds });
      await rebuildControl(transaction, placeIds);
      return placeIds;
    });
  }
  const tieIds = await store.read(FIND_DENIED_TIES, {}, ({ id }) => id);
  if (tieIds.length > 0) {
    await rewriteDerived(store, async (transaction, log) => {
      log.touch(tieIds);
      await rebuildTieContradictions(transaction, tieIds);
      return tieIds;
    });
  }
  let after = '';
  for (;;) {
    const ids = await store.read(FIND_EVENTS, { after, limit: EVENTS }, ({ id }) => id);
    if (ids.length === 0) return;
    await rewriteDerived(store, async (transaction, log) => {
      log.touch(ids);
      await rebuildEventContradictions(transaction, ids);
      await rebuildEventTimes(transaction, ids);
      return ids;
    });
    after = ids.at(-1)!;
  }
}
