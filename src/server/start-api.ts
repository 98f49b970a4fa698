import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import type { Context } from '../api/context';
import { formatError } from '../api/errors';
import { checkCost, LIMITS, QUERY_LIMITS } from '../api/limits';
import { buildClaimlineSchema } from '../api/schema';

/** What a query may cost depends on its variables, which validation does not see. */
const LIMIT_COST: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ schema, document, operationName, request }) =>
      checkCost(schema, document, operationName, request.variables),
  }),
};

export type Api = ApolloServer<Context>;

/** The API with its limits and its errors, started: whatever carries queries to it is `app.ts`. */
export async function startApi(): Promise<Api> {
  const api = new ApolloServer<Context>({
    schema: await buildClaimlineSchema(),
    parseOptions: { maxTokens: LIMITS.tokens },
    validationRules: QUERY_LIMITS,
    introspection: true,
    // Whoever started the server ends it, in its order.
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
    formatError,
    plugins: [
      LIMIT_COST,
      // Its page is another machine's.
      ApolloServerPluginLandingPageDisabled(),
      // Without it each field of an answer passes through a function less.
      ApolloServerPluginCacheControlDisabled(),
    ],
  });
  await api.start();
  return api;
}
