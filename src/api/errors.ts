import {
  type DocumentNode,
  GraphQLError,
  type GraphQLFormattedError,
  parse,
  type Source,
  visit,
} from 'graphql';
import { escapeControls, quote, shorten } from '../domain/quote';
import { ClientIdTakenError, ReadBudgetError, StoreError } from '../use-cases/graph';
import { ConflictError } from '../use-cases/corrections/conflict-error';
import { InputError } from '../use-cases/input-error';

/** Our own codes; those of GraphQL itself (GRAPHQL_VALIDATION_FAILED …) stay as they are. */
export type ErrorCode =
  | 'BAD_USER_INPUT'
  | 'CONFLICT'
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'STORE_TIMEOUT'
  | 'STORE_UNAVAILABLE'
  | 'INTERNAL_SERVER_ERROR';

/** An argument that cannot be used: which (`filter.saidAfter`), why, and what was expected. */
export function badUserInput(argument: string, problem: string, expected: string): GraphQLError {
  return new GraphQLError(`${argument} ${problem} (expected ${expected})`, {
    extensions: { code: 'BAD_USER_INPUT' satisfies ErrorCode, argument, expected },
  });
}

/** A value of an argument that its type refuses, with the type's own error. */
export function refuseArgument(
  argument: string,
  problem: string,
  { extensions }: GraphQLError,
): GraphQLError {
  return new GraphQLError(`${argument}: ${problem}`, {
    extensions: {
      code: 'BAD_USER_INPUT' satisfies ErrorCode,
      argument,
      expected: extensions['expected'],
    },
  });
}

/** A request that asks for more than it may; nothing of it is run. */
export function refuseRequest(message: string): GraphQLError {
  return new GraphQLError(message, {
    extensions: { code: 'BAD_USER_INPUT' satisfies ErrorCode, http: { status: 400 } },
  });
}

/**
 * The error that a client gets: a code, a message that helps, and the path of a wrong argument. Internal errors
 * are masked; `log` gets those whole.
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
      ? answer(
          'STORE_TIMEOUT',
          'The graph needs more than a minute for this. Ask for less at a time.',
        )
      : answer('STORE_UNAVAILABLE', 'The graph cannot be read at the moment. Try again later.');
  }
  if (cause instanceof ReadBudgetError) {
    const text = `This takes more than ${cause.most} statements. Ask for less at a time.`;
    return answer('BAD_USER_INPUT', text);
  }
  if (cause instanceof InputError) {
    const { argument, expected } = cause;
    return answer('BAD_USER_INPUT', cutMessage(cause.message), { argument, expected });
  }
  if (cause instanceof ClientIdTakenError) {
    return answer('BAD_USER_INPUT', cause.message, { argument: 'clientId' });
  }
  if (cause instanceof ConflictError) {
    return answer('CONFLICT', cause.message, cause.details);
  }
  // Errors by GraphQL itself with this code are our faults too, such as a null for a required
  // value.
  if (!(cause instanceof GraphQLError) || code === 'INTERNAL_SERVER_ERROR') {
    log(cause);
    return answer('INTERNAL_SERVER_ERROR', 'Something went wrong in the server, and was logged.');
  }
  const wrongValue = layers.find(pointsAtValue);
  if (code !== 'BAD_USER_INPUT' && wrongValue === undefined) {
    return { ...formatted, message: cutMessage(message) };
  }
  const { expected } = cause.extensions;
  const argument = cause.extensions['argument'] ?? findArgument(layers as GraphQLError[]);
  return answer('BAD_USER_INPUT', cutMessage(problemOf(message, wrongValue)), {
    argument: typeof argument === 'string' ? cutMessage(argument) : undefined,
    expected,
  });
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

function pointsAtValue(layer: unknown): layer is GraphQLError {
  return layer instanceof GraphQLError && (layer.nodes?.[0]?.kind.endsWith('Value') ?? false);
}

/** GraphQL's messages hold the whole of a text that does not fit. */
function problemOf(message: string, wrongValue: GraphQLError | undefined): string {
  const node = wrongValue?.nodes?.[0];
  const isLong = node?.kind === 'StringValue' && node.value.length > 80;
  return isLong && message.includes(node.value) ? `${quote(node.value)} does not fit.` : message;
}

const LONGEST_MESSAGE = 500;

/** A message of bounded length: each long word is cut, and control characters are shown as escapes. */
function cutMessage(message: string): string {
  const start = message.slice(0, LONGEST_MESSAGE);
  const cut = escapeControls(start).replace(/\S{81,}/g, shorten);
  return start.length < message.length ? `${cut}…` : cut;
}

/** The path of the argument whose value GraphQL or a scalar refused, from where it stands in the query. */
function findArgument(layers: readonly GraphQLError[]): string | undefined {
  for (const { nodes } of layers) {
    const [node] = nodes ?? [];
    if (node?.kind === 'VariableDefinition') return `$${node.variable.name.value}`;
    if (node?.loc !== undefined) return findArgumentAt(node.loc.source, node.loc.start);
  }
  return undefined;
}

/** Parsed once for all errors of a query. */
const DOCUMENTS = new WeakMap<Source, DocumentNode>();

function findArgumentAt(source: Source, position: number): string | undefined {
  const document = DOCUMENTS.get(source) ?? parse(source);
  DOCUMENTS.set(source, document);
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
