import { type EdgeEnd, type Loaded, type NodeRecord, whenLoaded } from '../../use-cases/graph';

/** The nodes that the edges lead to. */
export function endsOf(edges: Loaded<readonly EdgeEnd[]>): Loaded<NodeRecord[]> {
  return whenLoaded(edges, (ends) => ends.map(({ node }) => node));
}

/** The node that the one edge leads to, or the one with this role; null where there is none. */
export function endOf(edges: Loaded<readonly EdgeEnd[]>, role?: string): Loaded<NodeRecord | null> {
  return whenLoaded(
    edges,
    (ends) => ends.find((edge) => role === undefined || edge.role === role)?.node ?? null,
  );
}
