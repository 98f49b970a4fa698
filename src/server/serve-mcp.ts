import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { answerMcp } from '../mcp/answer-http';
import { askFor } from './ask-api';
import { openRequest, type QueryParts } from './open-request';
import { isOwnOrigin } from './own-origin';
import { Refusal } from './refusal';
import type { Api } from './start-api';

export const MCP = '/mcp';

/**
 * Serves the tools of assistants at `/mcp`, by MCP's streamable HTTP without sessions. Each call asks the API
 * within the limits of any other request.
 */
export function serveMcp(app: FastifyInstance, api: Api, parts: QueryParts): void {
  app.route({
    method: ['GET', 'POST', 'DELETE'],
    url: MCP,
    exposeHeadRoute: false,
    onRequest: async (request) => {
      // Such a page could not read an answer, but it could have the server work.
      if (isOwnOrigin(request, parts.site())) return;
      const message = `${MCP} answers programs, and pages of ${parts.site()} alone`;
      throw new Refusal(403, 'WRONG_ORIGIN', message);
    },
    handler: answer,
  });

  async function answer(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    if (Array.isArray(request.body)) {
      const message = 'The body is a batch (expected one JSON-RPC message)';
      throw new Refusal(400, 'BAD_REQUEST', message);
    }
    const open = openRequest(request, reply, parts);
    const context = { ask: askFor(api, open), site: parts.site() };
    const response = await answerMcp(webRequestOf(request), request.body, () => context);
    const body = await open.unlessCutOff(response.text());
    return reply.code(response.status).headers(Object.fromEntries(response.headers)).send(body);
  }
}

function webRequestOf({ method, headers }: FastifyRequest): Request {
  const given = Object.entries(headers).filter(([, value]) => typeof value === 'string');
  // The body has been read, and goes beside the request.
  return new Request(`http://localhost${MCP}`, { method, headers: given as [string, string][] });
}
