import type { GraphQLResolveInfo, SelectionNode } from 'graphql';

/** The fields that a query asks of a connection's nodes, whatever the conditions under which it does. */
export function fieldsOfNodes({ fieldNodes, fragments }: GraphQLResolveInfo): Set<string> {
  /** What is selected of those, in fragments too. */
  const within = (parents: readonly SelectionNode[]): SelectionNode[] =>
    parents.flatMap((parent) => {
      const { selectionSet } =
        parent.kind === 'FragmentSpread' ? fragments[parent.name.value]! : parent;
      return (selectionSet?.selections ?? []).flatMap((part) =>
        part.kind === 'Field' ? [part] : within([part]),
      );
    });
  const called = (name: string, parts: readonly SelectionNode[]) =>
    parts.filter((part) => part.kind === 'Field' && part.name.value === name);

  const nodes = called('node', within(called('edges', within(fieldNodes))));
  return new Set(within(nodes).flatMap((part) => (part.kind === 'Field' ? [part.name.value] : [])));
}
