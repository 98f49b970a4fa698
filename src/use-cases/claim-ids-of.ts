import type { Loaders } from '../store/loaders';
import type { ControlIntervalRecord } from '../store/records';

/** The claims of an interval, be it kept in the graph or derived for this request. */
export async function claimIdsOf(
  graph: Loaders,
  { id, claimIds }: ControlIntervalRecord,
): Promise<readonly string[]> {
  return claimIds ?? (await graph.edge('intervalClaims', id)).map(({ node }) => node.id);
}
