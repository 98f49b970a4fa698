import type { EdgeEnd } from '../../store/read/edges/edges';
import type { NodeRecord } from '../../store/records';

/** What the edges lead to. */
export async function endsOf(edges: Promise<readonly EdgeEnd[]>): Promise<NodeRecord[]> {
  return (await edges).map(({ node }) => node);
}

/** What the one edge leads to, or the one with this role; null where there is none. */
export async function endOf(
  edges: Promise<readonly EdgeEnd[]>,
  role?: string,
): Promise<NodeRecord | null> {
  const end = (await edges).find((edge) => role === undefined || edge.role === role);
  return end?.node ?? null;
}
