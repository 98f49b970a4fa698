import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { checkVariables } from '../api/check-variables';
import { checkCost } from '../api/cost';
import { Refusal } from './refusal';
import type { RequestContext } from './request-context';

/** Longest part of a name or a query in the log, in characters. */
const LONGEST_NAME = 80;
const LONGEST_QUERY = 10_000;

/**
 * Follows each query. It refuses one that costs too much, lets a costly one wait, and notes cost
 * and failures for the log. Only `logQueries` notes the text of the query; nothing notes the values
 * of variables.
 */
export function followQueries(logQueries: boolean): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: async () => ({
      didResolveSource: async ({ source, contextValue: { http } }) => {
        if (http && logQueries) http.measured.query = source.slice(0, LONGEST_QUERY);
      },
      didResolveOperation: async (query) => {
        const { schema, document, operation, operationName, request, contextValue } = query;
        if (operation === undefined) return;
        checkVariables(schema, operation, request.variables ?? {});
        const cost = checkCost(schema, document, operationName, request.variables);
        const { http } = contextValue;
        if (!http) return;
        http.measured.operation = operationName?.slice(0, LONGEST_NAME) ?? null;
        http.measured.operationType = operation.operation;
        http.measured.cost = cost;
        const isWrite = operation.operation === 'mutation';
        if (isWrite && http.writeRefusal !== null) throwAsGraphql(http.writeRefusal);
        await http.enter(cost, isWrite).catch(throwAsGraphql);
      },
      didEncounterErrors: async ({ errors, contextValue: { http } }) => {
        for (const failure of errors.map(causeOf).filter(isFailure)) {
          if (http) http.measured.failures.push(failure);
          else console.error(failure);
        }
      },
      willSendResponse: async ({ response: { body }, contextValue: { http } }) => {
        if (!http || body.kind !== 'single') return;
        const hasFailed = http.measured.failures.length > 0;
        for (const { extensions } of body.singleResult.errors ?? []) {
          if (extensions === undefined) continue;
          http.measured.codes.add(String(extensions['code']));
          // By which whoever runs the server finds the failure in the log.
          if (hasFailed) Object.assign(extensions, { requestId: http.requestId });
        }
      },
    }),
  };
}

function causeOf(error: unknown): unknown {
  let cause = error;
  while (cause instanceof GraphQLError && cause.originalError) cause = cause.originalError;
  return cause;
}

/** Codes of errors that the client is the cause of. */
const NO_FAILURES: ReadonlySet<string> = new Set(['BAD_USER_INPUT', 'CONFLICT', 'CLIENT_GONE']);

/** Whether the server or the store is at fault, not the query. */
function isFailure(cause: unknown): boolean {
  if (cause instanceof Refusal) return false;
  if (cause instanceof GraphQLError) return cause.extensions['code'] === 'INTERNAL_SERVER_ERROR';
  return !NO_FAILURES.has(String((cause as { code?: unknown } | null)?.code));
}

/** Gives a refusal the form in which Apollo answers with its status and headers. */
function throwAsGraphql(error: unknown): never {
  if (!(error instanceof Refusal)) throw error;
  const { statusCode: status, code, message, headers } = error;
  const http = { status, headers: new Map(Object.entries(headers)) };
  throw new GraphQLError(message, { extensions: { code, http } });
}
