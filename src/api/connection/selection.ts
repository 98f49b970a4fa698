import {
  type FieldNode,
  getDirectiveValues,
  GraphQLIncludeDirective,
  type GraphQLResolveInfo,
  GraphQLSkipDirective,
  type SelectionNode,
} from 'graphql';

/** The parts of a resolver's `info` that a walk over a query needs. */
export type QueryInfo = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments' | 'variableValues'>;

/**
 * The fields selected in these fields, in fragments too, as far as @skip and @include leave them in the
 * answer. Each fragment counts once, however often it is spread, so the walk is as long as the query.
 */
export function fieldsWithin(
  fields: readonly FieldNode[],
  { fragments, variableValues }: Pick<QueryInfo, 'fragments' | 'variableValues'>,
): FieldNode[] {
  const spread = new Set<string>();
  const isAsked = (part: SelectionNode) =>
    getDirectiveValues(GraphQLSkipDirective, part, variableValues)?.['if'] !== true &&
    getDirectiveValues(GraphQLIncludeDirective, part, variableValues)?.['if'] !== false;
  const fieldsOf = (part: SelectionNode): FieldNode[] => {
    if (!isAsked(part)) return [];
    if (part.kind === 'Field') return [part];
    if (part.kind === 'InlineFragment') return part.selectionSet.selections.flatMap(fieldsOf);
    const name = part.name.value;
    if (spread.has(name)) return [];
    spread.add(name);
    return fragments[name]!.selectionSet.selections.flatMap(fieldsOf);
  };
  return fields.flatMap(({ selectionSet }) => selectionSet?.selections.flatMap(fieldsOf) ?? []);
}
