import type { GraphChange } from '../../../domain/audit';
import type { Store } from '../../connection';
import { loadStatement } from '../../statement';

const GRAPH_CHANGES = loadStatement<{ after: number; limit: number }, { change: GraphChange }>(
  __dirname,
  'graph-changes.cypher',
);
const COUNT_CHANGES = loadStatement<{ after: number }, { total: number }>(
  __dirname,
  'count-changes.cypher',
);

/** The changes after a revision, in their order: each revision has one. */
export function readGraphChanges(
  store: Store,
  after: number,
  limit: number,
): Promise<GraphChange[]> {
  return store.read(GRAPH_CHANGES, { after, limit }, ({ change }) => ({
    ...change,
    auditId: change.auditId ?? null,
  }));
}

/** How many changes there are after a revision. */
export async function countGraphChanges(store: Store, after: number): Promise<number> {
  const [total] = await store.read(COUNT_CHANGES, { after }, (row) => row.total);
  return total!;
}
