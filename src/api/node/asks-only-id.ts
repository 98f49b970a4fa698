import type { FieldNode, GraphQLResolveInfo } from 'graphql';

const KNOWN = new WeakMap<readonly FieldNode[], boolean>();

/** Whether a field asks its nodes for nothing but their ids, which are known without reading them. */
export function asksOnlyId({ fieldNodes }: GraphQLResolveInfo): boolean {
  const known = KNOWN.get(fieldNodes);
  if (known !== undefined) return known;
  const asks = fieldNodes.every(({ selectionSet }) =>
    selectionSet!.selections.every((part) => part.kind === 'Field' && part.name.value === 'id'),
  );
  KNOWN.set(fieldNodes, asks);
  return asks;
}
