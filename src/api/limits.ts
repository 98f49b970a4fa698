import {
  type ASTVisitor,
  type DocumentNode,
  GraphQLError,
  type GraphQLField,
  type GraphQLSchema,
  getNullableType,
  isListType,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';
import {
  type ComplexityEstimator,
  fieldExtensionsEstimator,
  getComplexity,
} from 'graphql-query-complexity';
import { DEFAULT_SIZE } from './connection/page-size';

/** What one query may ask for. Each limit stops a query before it reaches the graph. */
export const LIMITS = {
  /** Words and signs in the text of a query: more are not parsed. */
  tokens: 5_000,
  /** Fields inside fields. A connection takes three: claims, edges, node. */
  depth: 20,
  /** Fields that the answer could hold, each page as long as it was asked to be; see UNPAGED and EVERYTHING. */
  cost: 100_000,
} as const;

/** How much a list without pages is taken to hold: most (speakers, a chain, evidence) hold less. */
const UNPAGED = 5;

/** As what a field counts that reads every claim of control, or every event, however little it answers. */
export const EVERYTHING = 10_000;

/** Validation rules for the server. */
export const QUERY_LIMITS = [limitDepth, refuseChanges];

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
            `The query is ${depth} fields deep (expected at most ${LIMITS.depth}). Ask for the inner part by its id in a query of its own.`,
            { nodes: operation },
          ),
        );
      }
    },
  };
}

/** Refuses every operation that is no query: GraphQL itself lets them through where a schema has none. */
export function refuseChanges(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(definition) {
      if (definition.operation === 'query') return;
      const message = 'This graph is read only; it is changed by `claimline import`.';
      context.reportError(new GraphQLError(message, { nodes: definition }));
    },
  };
}

/** The cost of a query that has passed validation. Throws where it is more than LIMITS.cost. */
export function checkCost(
  schema: GraphQLSchema,
  query: DocumentNode,
  operationName: string | null | undefined,
  variables: Record<string, unknown> | undefined,
): number {
  const cost = costOf(schema, query, operationName ?? undefined, variables);
  if (cost > LIMITS.cost) {
    throw new GraphQLError(
      `The answer could hold more than ${LIMITS.cost} fields. Ask for shorter pages, for fewer lists within lists, or for fewer fields that read the whole graph.`,
      { extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } },
    );
  }
  return cost;
}

/**
 * How many fields the answer could hold; Infinity where fragments that spread each other make that too
 * long to count. Throws where a variable or argument is wrong: what cannot be counted is not run.
 */
function costOf(
  schema: GraphQLSchema,
  query: DocumentNode,
  operationName: string | undefined,
  variables: Record<string, unknown> | undefined,
): number {
  const estimators = [fieldExtensionsEstimator(), estimateByLength];
  try {
    return getComplexity({ schema, query, operationName, variables, estimators });
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    if (error.message.includes('number of nodes')) return Infinity;
    throw new GraphQLError(error.message, {
      nodes: error.nodes,
      originalError: error.originalError,
      extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } },
    });
  }
}

const estimateByLength: ComplexityEstimator = ({ args, field, childComplexity }) =>
  1 + lengthOf(field, args) * childComplexity;

/** How many there may be of what a field gives. A connection's edges are as many as its page. */
function lengthOf(
  { args, name, type }: GraphQLField<unknown, unknown>,
  given: Record<string, unknown>,
): number {
  if (args.some((one) => one.name === 'first')) return pageSize(given);
  return isListType(getNullableType(type)) && name !== 'edges' ? UNPAGED : 1;
}

/** Wrong sizes are refused where the list is read, with the path of the argument. */
export function pageSize(args: Record<string, unknown>): number {
  const asked = args['first'] ?? args['last'];
  return typeof asked === 'number' && asked > 0 ? asked : DEFAULT_SIZE;
}
