import type { Store } from '../connection';
import { decodeNode, type GraphNode, type NodeRecord } from '../records';
import { loadStatement } from '../statement';

const NODES = loadStatement(__dirname, 'nodes.cypher');

/** The nodes with these ids, null where there is none, in one statement; superseded records too. */
export async function readNodes(
  store: Store,
  ids: readonly string[],
): Promise<(NodeRecord | null)[]> {
  const nodes = new Map<string, NodeRecord | null>(ids.map((id) => [id, null]));
  await store.read(NODES, { batch: { ids } }, ({ node }: { node: GraphNode }) => {
    const record = decodeNode(node);
    nodes.set(record.id, record);
  });
  return [...nodes.values()];
}
