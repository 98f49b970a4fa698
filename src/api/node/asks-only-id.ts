import type { GraphQLResolveInfo } from 'graphql';

/** Whether a field asks its nodes for nothing but their ids, which are known without reading them. */
export function asksOnlyId({ fieldNodes }: GraphQLResolveInfo): boolean {
  return fieldNodes.every(({ selectionSet }) =>
    selectionSet!.selections.every((part) => part.kind === 'Field' && part.name.value === 'id'),
  );
}
