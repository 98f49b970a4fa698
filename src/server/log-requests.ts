import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { StoreError } from '../store/store-error';
import type { Metrics } from './metrics';
import type { Measured } from './measured';

/** How many of a request's failures its line shows. */
const SHOWN_FAILURES = 3;

/**
 * Writes one line for each request when it has ended, and counts it. A failure of the server or of the store
 * is in the line of its request, whole. Files of the page and probes that succeed are for level `debug`.
 */
export function logRequests(app: FastifyInstance, metrics: Metrics): void {
  app.addHook('onRequest', (request, reply, done) => {
    void reply.header('x-request-id', request.id);
    // Not `onResponse`: it does not come where the client went away.
    reply.raw.once('close', () => end(request, reply));
    done();
  });

  function end(request: FastifyRequest, reply: FastifyReply): void {
    const { measured } = request;
    const isWhole = reply.raw.writableFinished;
    const milliseconds = performance.now() - measured.startedAt;
    const route = request.routeOptions.url ?? 'none';
    metrics.addRequest(request, isWhole ? reply.statusCode : null, milliseconds / 1000);
    const line = {
      method: request.method,
      route,
      status: isWhole ? reply.statusCode : 'aborted',
      ms: Math.round(10 * milliseconds) / 10,
      ...described(measured),
    };
    const sentence = `${request.method} ${route}`;
    if (measured.failures.length > 0) request.log.error(line, sentence);
    else if (reply.statusCode >= 500 && request.routeOptions.config?.isProbe !== true)
      request.log.warn(line, sentence);
    else if (['/graphql', '/mcp'].includes(route) || reply.statusCode >= 400)
      request.log.info(line, sentence);
    else request.log.debug(line, sentence);
  }
}

/** The part of a line that only some requests have. */
function described({ cost, statements, operation, query, cache, codes, failures }: Measured) {
  return {
    ...(cost !== null && { cost, statements }),
    ...(cache !== null && { cache }),
    ...(operation !== null && { operation }),
    ...(query !== null && { query }),
    ...(codes.size > 0 && { codes: [...codes] }),
    ...(failures.length > 0 && {
      failureCount: failures.length,
      failures: failures.slice(0, SHOWN_FAILURES).map(describeFailure),
    }),
  };
}

function describeFailure(failure: unknown) {
  if (!(failure instanceof Error)) return { message: String(failure) };
  const { name, message, stack } = failure;
  // An expected failure is known by its code; the place that any other comes from helps to mend it.
  return failure instanceof StoreError ? { code: failure.code, message } : { name, message, stack };
}
