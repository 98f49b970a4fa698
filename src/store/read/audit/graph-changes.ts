import type { GraphChange } from '../../../domain/audit';
import type { Store } from '../../connection';
import { loadStatement } from '../../statement';

const GRAPH_CHANGES = loadStatement(__dirname, 'graph-changes.cypher');
const COUNT_CHANGES = loadStatement(__dirname, 'count-changes.cypher');

/** The changes after a revision, in their order: each revision has one. */
export function readGraphChanges(
  store: Store,
  after: number,
  limit: number,
): Promise<GraphChange[]> {
  return store.read(GRAPH_CHANGES, { after, limit }, ({ change }: { change: GraphChange }) => ({
    ...change,
    auditId: change.auditId ?? null,
  }));
}

/** How many changes there are after a revision. */
export async function countGraphChanges(store: Store, after: number): Promise<number> {
  const read = (row: { total: number }) => row.total;
  const [total] = await store.read(COUNT_CHANGES, { after }, read);
  return total!;
}
