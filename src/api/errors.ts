import { type DocumentNode, GraphQLError, type GraphQLFormattedError, parse, visit } from 'graphql';
import { StoreError } from '../use-cases/graph';
import { InputError } from '../use-cases/input-error';

/** The codes of our own; those of GraphQL itself (GRAPHQL_VALIDATION_FAILED …) stay as they are. */
export type ErrorCode =
  'BAD_USER_INPUT' | 'STORE_TIMEOUT' | 'STORE_UNAVAILABLE' | 'INTERNAL_SERVER_ERROR';

/** An argument that cannot be used: which (`filter.saidAfter`), why, and what was expected. */
export function badUserInput(argument: string, problem: string, expected: string): GraphQLError {
  return new GraphQLError(`${argument} ${problem} (expected ${expected})`, {
    extensions: { code: 'BAD_USER_INPUT' satisfies ErrorCode, argument, expected },
  });
}

/**
 * What a client is told of an error: a code, a message that helps, and for a wrong argument its path.
 * Of failures of ours it hears only that there was one; `log` gets those whole.
 */
export function formatError(
  formatted: GraphQLFormattedError,
  error: unknown,
  log: (error: unknown) => void = console.error,
): GraphQLFormattedError {
  const { message, locations, path } = formatted;
  const answer = (code: ErrorCode, text: string, extra: object = {}) => ({
    message: text,
    locations,
    path,
    extensions: { code, ...extra },
  });
  const layers = layersOf(error);
  const cause = layers.at(-1);
  const code = formatted.extensions?.['code'];
  if (cause instanceof StoreError) {
    log(cause);
    return cause.code === 'STORE_TIMEOUT'
      ? answer('STORE_TIMEOUT', 'This takes the graph more than a minute. Ask for less at a time.')
      : answer('STORE_UNAVAILABLE', 'The graph cannot be read just now. Try again later.');
  }
  if (cause instanceof InputError) {
    const { argument, expected } = cause;
    return answer('BAD_USER_INPUT', cause.message, { argument, expected });
  }
  // GraphQL's own of this code are faults of ours too, such as a null where there must be a value.
  if (!(cause instanceof GraphQLError) || code === 'INTERNAL_SERVER_ERROR') {
    log(cause);
    return answer('INTERNAL_SERVER_ERROR', 'Something went wrong in the server, and was logged.');
  }
  const isWrongValue = code === 'BAD_USER_INPUT' || layers.some(pointsAtValue);
  if (!isWrongValue) return formatted;
  const { expected } = cause.extensions;
  const argument = cause.extensions['argument'] ?? findArgument(layers as GraphQLError[]);
  return answer('BAD_USER_INPUT', message, { argument, expected });
}

/** An error and those that it was wrapped around, outermost first. */
function layersOf(error: unknown): unknown[] {
  const layers = [error];
  for (let layer = error; layer instanceof GraphQLError && layer.originalError;) {
    layer = layer.originalError;
    layers.push(layer);
  }
  return layers;
}

function pointsAtValue(layer: unknown): boolean {
  return layer instanceof GraphQLError && (layer.nodes?.[0]?.kind.endsWith('Value') ?? false);
}

/**
 * The path of the argument whose value GraphQL or a scalar refused: `filter.saidAfter` where it stands
 * in the query, `$filter.saidAfter` where it came in a variable.
 */
function findArgument(layers: readonly GraphQLError[]): string | undefined {
  for (const { message, nodes } of layers) {
    const [node] = nodes ?? [];
    if (node === undefined) continue;
    if (node.kind === 'VariableDefinition') {
      // Only the message tells where in the variable; it names the value before, so the last place counts.
      const place = /.* at "\w+([.[][^"]*)"; /s.exec(message)?.[1] ?? '';
      return `$${node.variable.name.value}${place}`;
    }
    if (node.loc !== undefined) {
      return findArgumentAt(parse(node.loc.source.body), node.loc.start);
    }
  }
  return undefined;
}

function findArgumentAt(document: DocumentNode, position: number): string | undefined {
  const names: string[] = [];
  visit(document, {
    enter(node) {
      if (node.loc !== undefined && (node.loc.start > position || node.loc.end <= position)) {
        return false;
      }
      if (node.kind === 'Argument' || node.kind === 'ObjectField') names.push(node.name.value);
      return undefined;
    },
  });
  return names.length === 0 ? undefined : names.join('.');
}
