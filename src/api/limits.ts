import {
  type ASTVisitor,
  GraphQLError,
  type ListValueNode,
  type SelectionSetNode,
  type StringValueNode,
  type ValidationContext,
} from 'graphql';

/** Limits of one request. Each stops it before it reaches the graph, but for the last. */
export const LIMITS = {
  /** Words and signs in the text of a query: more are not parsed. */
  tokens: 5_000,
  /** Brackets within brackets, whatever they hold. Introspection takes some 30. */
  nesting: 100,
  /** Names in one selection set, aliases included: validation compares each with each. */
  names: 200,
  /** Fields inside fields. A connection takes three: claims, edges, node. */
  depth: 20,
  /** Fields of Query, aliases and fragments included. */
  rootFields: 30,
  /** Variables of an operation. */
  variables: 100,
  /** Values of a list in an argument or variable. */
  list: 100,
  /** Characters of a text in an argument or variable. */
  text: 10_000,
  /** Problems reported of one query. */
  errors: 10,
  /** Fields that the answer could hold, and what they read of the graph (cost.ts). */
  cost: 100_000,
  /** Statements sent to the graph. */
  statements: 500,
} as const;

/** Validation rules for the server. */
export const QUERY_LIMITS = [limitDepth, limitRootFields, limitLiterals, refuseSubscriptions];

/** Refuses a query that is nested deeper than LIMITS.depth; introspection may be. */
export function limitDepth(context: ValidationContext): ASTVisitor {
  const depths = new Map<SelectionSetNode, number>();

  /** Each fragment is measured once, however often it is spread; one that spreads itself counts as nothing. */
  const depthOf = (selections: SelectionSetNode | undefined): number => {
    if (selections === undefined) return 0;
    const known = depths.get(selections);
    if (known !== undefined) return known;
    depths.set(selections, 0);
    let depth = 0;
    for (const selection of selections.selections) {
      if (selection.kind === 'Field') {
        if (selection.name.value.startsWith('__')) continue;
        depth = Math.max(depth, 1 + depthOf(selection.selectionSet));
      } else if (selection.kind === 'InlineFragment') {
        depth = Math.max(depth, depthOf(selection.selectionSet));
      } else {
        depth = Math.max(depth, depthOf(context.getFragment(selection.name.value)?.selectionSet));
      }
    }
    depths.set(selections, depth);
    return depth;
  };

  return {
    OperationDefinition(operation) {
      const depth = depthOf(operation.selectionSet);
      if (depth > LIMITS.depth) {
        context.reportError(
          new GraphQLError(
            `The query is ${depth} fields deep (expected at most ${LIMITS.depth}). Ask for the inner part by its id in a separate query.`,
            { nodes: operation },
          ),
        );
      }
    },
  };
}

/** Refuses an operation with more than LIMITS.rootFields, each fragment counted as often as it is spread. */
export function limitRootFields(context: ValidationContext): ASTVisitor {
  const counts = new Map<SelectionSetNode, number>();

  const countOf = (selections: SelectionSetNode | undefined): number => {
    if (selections === undefined) return 0;
    const known = counts.get(selections);
    if (known !== undefined) return known;
    // A fragment that spreads itself is refused by another rule.
    counts.set(selections, 0);
    let count = 0;
    for (const selection of selections.selections) {
      if (selection.kind === 'Field') count += 1;
      else if (selection.kind === 'InlineFragment') count += countOf(selection.selectionSet);
      else count += countOf(context.getFragment(selection.name.value)?.selectionSet);
    }
    counts.set(selections, count);
    return count;
  };

  return {
    OperationDefinition(operation) {
      const count = countOf(operation.selectionSet);
      if (count <= LIMITS.rootFields) return;
      const message = `The query asks ${count} questions at once (expected at most ${LIMITS.rootFields} root fields). Ask them in several requests.`;
      context.reportError(new GraphQLError(message, { nodes: operation }));
    },
  };
}

/** Refuses lists and texts in the query itself that variables may not hold either. */
export function limitLiterals(context: ValidationContext): ASTVisitor {
  const refuse = (found: string, most: number, node: ListValueNode | StringValueNode) =>
    context.reportError(new GraphQLError(`${found} (expected at most ${most})`, { nodes: node }));
  return {
    ListValue(node) {
      const { length } = node.values;
      if (length > LIMITS.list) refuse(`A list has ${length} values`, LIMITS.list, node);
    },
    StringValue(node) {
      const { length } = node.value;
      if (length > LIMITS.text) refuse(`A text has ${length} characters`, LIMITS.text, node);
    },
  };
}

/** Refuses subscriptions: GraphQL itself lets them through where a schema has none. */
export function refuseSubscriptions(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(definition) {
      if (definition.operation !== 'subscription') return;
      const message =
        'There are no subscriptions (expected a query or a mutation; /changes/stream tells of changes).';
      context.reportError(new GraphQLError(message, { nodes: definition }));
    },
  };
}
