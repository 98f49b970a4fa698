import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteHandlerMethod } from 'fastify';
import { checkSource } from '../api/check-source';
import { openRequest, type QueryParts } from './open-request';
import { Refusal } from './refusal';
import type { RequestContext } from './request-context';
import type { Api } from './start-api';

/** The part of a request's body or address that holds the text of a query. */
interface Asked {
  readonly query?: unknown;
}

const ALLOWED = 'GET, POST, OPTIONS';

/** The queries under way. */
export interface QueriesUnderWay {
  /** Cancels them all, and tells their clients. */
  cutOff(): void;
}

/** Serves the API at `/graphql`, and refuses other methods than GET and POST there. */
export function serveGraphql(app: FastifyInstance, api: Api, parts: QueryParts): QueriesUnderWay {
  const cuts = new Set<() => void>();
  const contexts = new WeakMap<object, RequestContext>();
  const answer = fastifyApolloHandler(api, {
    context: async (request) => {
      const { body, query } = request as { body?: Asked | null; query?: Asked };
      for (const asked of [body, query]) {
        if (typeof asked?.query === 'string') checkSource(asked.query);
      }
      return contexts.get(request)!;
    },
  }) as RouteHandlerMethod;

  async function handle(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    const { ending, openQuery } = openRequest(request, reply, parts);
    const { context, leave } = openQuery();
    contexts.set(request, context);
    let cut = () => {};
    const cutOff = new Promise<never>((_resolve, reject) => {
      cut = () => {
        const refusal = shuttingDown();
        reject(refusal);
        ending.abort(refusal);
      };
    });
    cuts.add(cut);
    // It keeps its place until its work has ended, whoever waits for the answer.
    const work = Promise.resolve(answer.call(app, request, reply)).finally(() => {
      cuts.delete(cut);
      leave();
    });
    return Promise.race([work, cutOff]);
  }

  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    exposeHeadRoute: false,
    handler: handle,
  });
  app.route({
    method: ['HEAD', 'PUT', 'PATCH', 'DELETE'],
    url: '/graphql',
    // Before the body is read.
    onRequest: async ({ method }) => {
      const message = `${method} is no method of the API (expected POST, or GET)`;
      throw new Refusal(405, 'METHOD_NOT_ALLOWED', message, { allow: ALLOWED });
    },
    handler: async () => {},
  });
  app.options('/graphql', async (_request, reply) =>
    reply.code(204).header('allow', ALLOWED).send(),
  );

  return {
    cutOff: () => {
      for (const cut of cuts) cut();
    },
  };
}

/** The refusal of a request that the server has no time for any more. */
export function shuttingDown(): Refusal {
  return new Refusal(503, 'SHUTTING_DOWN', 'The server is shutting down. Ask again later.', {
    'retry-after': '10',
    connection: 'close',
  });
}
