import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { HTTP_LIMITS } from './http-limits';
import { Refusal, type RefusalCode, sendRefusal } from './refusal';

/** Gives every request that fails outside GraphQL an answer in JSON with a code. */
export function refuseBadRequests(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError | Refusal, request, reply) => {
    const refusal = error instanceof Refusal ? error : refusalFor(error, request);
    if (refusal.statusCode >= 500 && refusal !== error) request.measured.failures.push(error);
    return sendRefusal(request, reply, refusal);
  });
  app.setNotFoundHandler((request, reply) => {
    const message = 'There is nothing here (expected / or /graphql)';
    return sendRefusal(request, reply, new Refusal(404, 'NOT_FOUND', message));
  });
}

/** For `frameworkErrors` of Fastify: an address that cannot be decoded. */
export function refuseBadAddress(
  _error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  const message = 'The address cannot be decoded (expected percent-encoded UTF-8)';
  void sendRefusal(request, reply, new Refusal(400, 'BAD_REQUEST', message));
}

function refusalFor({ code }: FastifyError, { routeOptions }: FastifyRequest): Refusal {
  switch (code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return new Refusal(
        413,
        'TOO_LARGE',
        `The body is too large (expected at most ${routeOptions.bodyLimit} bytes)`,
      );
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return new Refusal(
        415,
        'WRONG_CONTENT_TYPE',
        `The body is of another type (expected content-type: ${routeOptions.config.takes ?? 'application/json'})`,
      );
    case 'FST_ERR_CTP_INVALID_CONTENT_LENGTH':
      return new Refusal(400, 'BAD_REQUEST', 'The body is not as long as content-length says');
    default:
      return new Refusal(
        500,
        'INTERNAL_SERVER_ERROR',
        'Something went wrong in the server, and was logged.',
      );
  }
}

/** Answers on a connection that carries no whole request, and closes it. */
export function refuseBrokenRequest(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const [status, code, message] = brokenRequest(error.code);
  const body = JSON.stringify({ code, message });
  if (!socket.writable) return void socket.destroy();
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nContent-Type: application/json; charset=utf-8\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
    // A client that does not read would keep the connection half open.
    () => socket.destroy(),
  );
}

function brokenRequest(code: string | undefined): [number, RefusalCode, string] {
  switch (code) {
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return [
        408,
        'REQUEST_TIMEOUT',
        `The request did not come whole in time (expected its headers within ${HTTP_LIMITS.headers / 1000} s, all of it within ${HTTP_LIMITS.request / 1000} s)`,
      ];
    case 'HPE_HEADER_OVERFLOW':
      return [431, 'TOO_LARGE', 'The headers are too large (expected at most 16 KB)'];
    default:
      return [400, 'BAD_REQUEST', 'This is no HTTP request'];
  }
}
