import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';
import { CHALLENGE } from './refusal';

/** The HTTP status of an answer without data, by the code of its first error; 400 for any other. */
const STATUS: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  TOO_MANY_REQUESTS: 429,
  CONFLICT: 409,
  INTERNAL_SERVER_ERROR: 500,
  STORE_TIMEOUT: 503,
  STORE_UNAVAILABLE: 503,
};

/**
 * Gives answers without data a status of 400 or more, as GraphQL over HTTP asks. A field of Query that failed
 * has no data, even where null is a value of its type.
 */
export const GRAPHQL_STATUS: ApolloServerPlugin = {
  requestDidStart: async () => ({
    willSendResponse: async ({ response: { body, http } }) => {
      if (body.kind !== 'single') return;
      const { data, errors } = body.singleResult;
      if (errors === undefined || isAnyAnswered(data, errors)) return;
      if (data !== undefined) body.singleResult.data = null;
      // Apollo gives 500 to whatever says nothing else.
      if (http.status !== undefined && http.status !== 500) return;
      http.status = STATUS[String(errors[0]?.extensions?.['code'])] ?? 400;
      if (http.status === 401) http.headers.set('www-authenticate', CHALLENGE);
    },
  }),
};

/** Whether any field of Query has its answer, which may be null where no error says otherwise. */
function isAnyAnswered(
  data: Readonly<Record<string, unknown>> | null | undefined,
  errors: readonly GraphQLFormattedError[],
): boolean {
  const failed = new Set(errors.map(({ path }) => path?.[0]));
  return Object.entries(data ?? {}).some(([name, value]) => value !== null || !failed.has(name));
}
