import { type DocumentNode, GraphQLError, type GraphQLFormattedError, parse, visit } from 'graphql';
import { StoreError } from '../store/store-error';

/** The codes of our own; those of GraphQL itself (GRAPHQL_VALIDATION_FAILED …) stay as they are. */
export type ErrorCode = 'BAD_USER_INPUT' | 'STORE_UNAVAILABLE' | 'INTERNAL_SERVER_ERROR';

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
  const cause = causeOf(error);
  const { message, locations, path } = formatted;
  const answer = (code: ErrorCode, text: string, extra: object = {}) => ({
    message: text,
    locations,
    path,
    extensions: { code, ...extra },
  });
  if (cause instanceof StoreError) {
    log(cause);
    return answer('STORE_UNAVAILABLE', 'The graph cannot be read just now. Try again later.');
  }
  if (!(cause instanceof GraphQLError)) {
    log(cause);
    return answer('INTERNAL_SERVER_ERROR', 'Something went wrong in the server, and was logged.');
  }
  const code = formatted.extensions?.['code'];
  if (code === 'INTERNAL_SERVER_ERROR') {
    // GraphQL's own, such as a value that its scalar refuses to serialise.
    log(cause);
    return answer(code, 'Something went wrong in the server, and was logged.');
  }
  const argument = cause.extensions['argument'] ?? argumentAt(cause);
  const wrongValue = cause.extensions['code'] === 'BAD_USER_INPUT' || code === 'BAD_USER_INPUT';
  return wrongValue
    ? answer('BAD_USER_INPUT', message, { ...pick(cause, 'expected'), argument })
    : formatted;
}

/** The error under the layers that GraphQL wraps around it. */
function causeOf(error: unknown): unknown {
  let cause = error;
  while (cause instanceof GraphQLError && cause.originalError) cause = cause.originalError;
  return cause;
}

function pick(error: GraphQLError, name: string): object {
  return name in error.extensions ? { [name]: error.extensions[name] } : {};
}

/**
 * The path of the argument whose value a scalar or GraphQL refused: `filter.saidAfter` where it stands
 * in the query, `$filter.saidAfter` where it came in a variable.
 */
function argumentAt(error: GraphQLError): string | undefined {
  const variable = /^Variable "(\$\w+)" got invalid value .*? at "\w+((?:\.|\[)[^"]*)"/.exec(
    error.message,
  );
  if (variable) return `${variable[1]}${variable[2]}`;
  const [node] = error.nodes ?? [];
  if (node?.kind === 'VariableDefinition') return `$${node.variable.name.value}`;
  const position = node?.loc?.start;
  const body = node?.loc?.source.body;
  return position === undefined || body === undefined
    ? undefined
    : argumentAtPosition(parse(body), position);
}

function argumentAtPosition(document: DocumentNode, position: number): string | undefined {
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
