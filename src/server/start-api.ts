import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { formatError } from '../api/errors';
import { LIMITS, QUERY_LIMITS } from '../api/limits';
import { buildClaimlineSchema } from '../api/schema';
import { followQueries } from './follow-queries';
import { GRAPHQL_STATUS } from './graphql-status';
import { persistedQueries } from './persisted-queries';
import type { RequestContext } from './request-context';
import { readTrustedTexts } from './trusted-operations';

export type Api = ApolloServer<RequestContext>;

/** The API with its limits and its errors, started; `logQueries` puts the text of queries in the log. */
export async function startApi({ logQueries = false } = {}): Promise<Api> {
  const api = new ApolloServer<RequestContext>({
    schema: await buildClaimlineSchema(),
    parseOptions: { maxTokens: LIMITS.tokens },
    validationRules: QUERY_LIMITS,
    validationOptions: { maxErrors: LIMITS.errors },
    persistedQueries: { cache: persistedQueries(readTrustedTexts()) },
    introspection: true,
    // The program that started the server ends it, in its order.
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
    // A failure is logged with its request.
    formatError: (formatted, error) => formatError(formatted, error, () => {}),
    plugins: [
      GRAPHQL_STATUS,
      followQueries(logQueries),
      // Its page is another machine's.
      ApolloServerPluginLandingPageDisabled(),
      // Without it each field of an answer passes through a function less.
      ApolloServerPluginCacheControlDisabled(),
    ],
  });
  await api.start();
  return api;
}
