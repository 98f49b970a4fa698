import type { Store } from '../../connection';
import type { Batch } from '../../parameters';
import { decodeNode, type NodeColumns, type NodeRecord } from '../../records';
import type { CypherStatement } from '../../statement';
import { loadTemplate } from '../../template';
import { type Edge, type EdgeName, EDGES } from './edge-table';

type EdgeStatement = CypherStatement<Batch, EdgeColumns>;

interface EdgeColumns {
  readonly ends: [id: string, node: NodeColumns, role?: string][];
}

/** The statement that reads each kind of edge. */
export const EDGE_STATEMENTS = Object.fromEntries(
  Object.entries(EDGES).map(([name, edge]) => [name, statementOf(name, edge)]),
) as Readonly<Record<EdgeName, EdgeStatement>>;

function statementOf(
  name: string,
  { from, by, to, onlyCurrent, order, role }: Edge,
): EdgeStatement {
  const names = { FROM: from, BY: by, TO: to };
  const template = loadTemplate<Batch, EdgeColumns>(__dirname, 'edge.cypher', names);
  const { text } = template.write([
    ...(onlyCurrent ? ['ONLY_CURRENT'] : []),
    ...(order === undefined ? [] : [`ORDER_${order}`]),
    ...(role === undefined ? [] : [`ROLE_${role}`]),
  ]);
  return { name: `${template.name} ${name}`, text };
}

/** The far end of an edge, and the role that the edge gives it, where edges of its kind have roles. */
export interface EdgeEnd {
  readonly node: NodeRecord;
  readonly role: string | null;
}

/** Reads the ends of the edges of one kind from each of these nodes, in one statement. */
export async function loadEdges(
  store: Store,
  name: EdgeName,
  ids: readonly string[],
): Promise<EdgeEnd[][]> {
  const ends = new Map<string, EdgeEnd[]>(ids.map((id) => [id, []]));
  await store.read(EDGE_STATEMENTS[name], { batch: { ids } }, ({ ends: found }) => {
    for (const [id, node, role] of found) {
      ends.get(id)?.push({ node: decodeNode(node), role: role ?? null });
    }
  });
  return [...ends.values()];
}
