import type { FastifyReply, FastifyRequest } from 'fastify';

/** Codes of requests that the server refuses before or beside GraphQL. */
export type RefusalCode =
  | 'BAD_REQUEST'
  | 'BAD_JSON'
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'WRONG_CONTENT_TYPE'
  | 'WRONG_ORIGIN'
  | 'WRONG_CSRF_TOKEN'
  | 'OPERATION_NOT_TRUSTED'
  | 'TOO_LARGE'
  | 'NOT_FOUND'
  | 'METHOD_NOT_ALLOWED'
  | 'REQUEST_TIMEOUT'
  | 'OVERLOADED'
  | 'TOO_MANY_REQUESTS'
  | 'SHUTTING_DOWN'
  | 'STORE_TIMEOUT'
  | 'STORE_UNAVAILABLE'
  | 'ISSUER_UNAVAILABLE'
  | 'INTERNAL_SERVER_ERROR';

/** A request that the server does not carry out, and what the client is told. */
export class Refusal extends Error {
  constructor(
    readonly statusCode: number,
    readonly code: RefusalCode,
    message: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
  }
}

/** Answers with a refusal: in the shape of GraphQL's errors at `/graphql`, as `{ code, message }` elsewhere. */
export function sendRefusal(
  request: FastifyRequest,
  reply: FastifyReply,
  { statusCode, code, message, headers }: Refusal,
): FastifyReply {
  const requestId = request.id;
  request.measured?.codes.add(code);
  const body = isGraphql(request.url)
    ? { errors: [{ message, extensions: { code, requestId } }] }
    : { code, message, requestId };
  return reply.code(statusCode).headers(headers).send(body);
}

/** Whether a request is one to the API, whatever its query string. */
export function isGraphql(url: string): boolean {
  return /^\/graphql(?:[/?]|$)/.test(url);
}

/** How a client may show who it is. */
export const CHALLENGE = 'Bearer realm="claimline"';

/** The refusal of a credential, or of a request that needs one. */
export function unauthenticated(message: string): Refusal {
  return new Refusal(401, 'UNAUTHENTICATED', message, { 'www-authenticate': CHALLENGE });
}

/** The refusal of a request that the server has no time for any more. */
export function shuttingDown(): Refusal {
  return new Refusal(503, 'SHUTTING_DOWN', 'The server is shutting down. Ask again later.', {
    'retry-after': '10',
    connection: 'close',
  });
}
