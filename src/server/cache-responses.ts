import { createHash, randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ByteCache } from '../store/byte-cache';
import type { RevisionOf } from './revision-of';

/** Headers that the answer to a query, or whether there is one, may depend on. */
const HEADERS = ['accept', 'content-type', 'apollo-require-preflight', 'x-apollo-operation-name'];

/** A request under way. */
interface Asked {
  /** The query and the revision that the graph had when it was asked. */
  readonly key: string;
  readonly fromCache: boolean;
}

/**
 * Answers what was asked before of the same revision of the graph without asking again. The revision is
 * read from the graph for each request, so whatever was written before a request is in its answer.
 * An answer to a GET has an ETag, and one that a client has already is 304. Answers with errors are not kept.
 */
export function cacheResponses(
  app: FastifyInstance,
  revisionOf: RevisionOf,
  cache: ByteCache,
): void {
  const asked = new WeakMap<FastifyRequest, Asked>();
  // Another version of the program may give another answer of the same graph.
  const run = randomUUID();

  app.addHook('preHandler', async (request, reply) => {
    if (!request.url.startsWith('/graphql') || !['GET', 'POST'].includes(request.method)) return;
    const revision = await revisionOf(request).catch(() => null);
    // Where the graph cannot be read, the query itself will say so.
    if (revision === null) return;
    const key = keyOf(request, `${run} ${revision}`);
    if (request.method === 'GET' && request.headers['if-none-match'] === `"${key}"`) {
      request.measured.cache = 'not-modified';
      return reply.code(304).header('etag', `"${key}"`).send();
    }
    const text = cache.find<string>(key);
    asked.set(request, { key, fromCache: text !== null });
    request.measured.cache = text === null ? 'miss' : 'hit';
    if (text !== null) return reply.type('application/json; charset=utf-8').send(text);
  });

  app.addHook('onSend', async (request, reply, payload) => {
    const one = asked.get(request);
    if (one === undefined) return payload;
    if (!one.fromCache) {
      const isQuestion = request.measured.operationType === 'query';
      if (!isQuestion || typeof payload !== 'string' || !isKept(reply, payload)) return payload;
      cache.keep(one.key, payload, 2 * payload.length);
    }
    if (request.method === 'GET') reply.header('etag', `"${one.key}"`);
    return payload;
  });
}

/**
 * Whole answers in the common form. Text that merely contains the word is skipped, which is
 * harmless.
 */
function isKept(
  reply: { statusCode: number; getHeader(name: string): unknown },
  payload: string,
): boolean {
  return (
    reply.statusCode === 200 &&
    reply.getHeader('content-type') === 'application/json; charset=utf-8' &&
    !payload.includes('"errors":')
  );
}

function keyOf(request: FastifyRequest, version: string): string {
  const headers = HEADERS.map((name) => request.headers[name] ?? null);
  // Who asks is part of the question: some answers are not for everybody.
  const { principal, method, url, body } = request;
  const question = [version, principal, method, url, headers, body ?? null];
  return createHash('sha256').update(JSON.stringify(question)).digest('base64url');
}
