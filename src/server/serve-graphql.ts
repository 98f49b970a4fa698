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

/** Serves the API at `/graphql`, and refuses other methods than GET and POST there. */
export function serveGraphql(app: FastifyInstance, api: Api, parts: QueryParts): void {
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
    const { openQuery, unlessCutOff } = openRequest(request, reply, parts);
    const { context, leave } = openQuery();
    contexts.set(request, context);
    // It keeps its place until its work has ended, whoever waits for the answer.
    const work = Promise.resolve(answer.call(app, request, reply)).finally(leave);
    return unlessCutOff(work);
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
}
