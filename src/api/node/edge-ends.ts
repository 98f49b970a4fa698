import {
  type EdgeEnd,
  type PromiseOrValue,
  type NodeRecord,
  whenLoaded,
} from '../../use-cases/graph';

/** The nodes that the edges lead to. */
export function endsOf(edges: PromiseOrValue<readonly EdgeEnd[]>): PromiseOrValue<NodeRecord[]> {
  return whenLoaded(edges, (ends) => ends.map(({ node }) => node));
}

/** The node that the one edge leads to, or the one with this role; null where there is none. */
export function endOf(
  edges: PromiseOrValue<readonly EdgeEnd[]>,
  role?: string,
): PromiseOrValue<NodeRecord | null> {
  return whenLoaded(
    edges,
    (ends) => ends.find((edge) => role === undefined || edge.role === role)?.node ?? null,
  );
}
