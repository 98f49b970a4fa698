import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { OperationsAllowed } from './config';
import { isGraphql, Refusal } from './refusal';
import { mayRead } from './may-read';
import { hashOfQuery, type NamedQuery, type TrustedTexts } from './trusted-operations';

/**
 * An answer that is whole may be kept by anybody for a minute, and for ten more while it is asked for again.
 * After an import it is that old at most.
 */
const KEPT = 'public, max-age=60, stale-while-revalidate=600';

/**
 * Answers a GET that names a trusted operation by its hash, without the header that stops other
 * sites' pages. Caches may keep the answer. Pages of this machine and of the sites of `origins` may
 * read it. Where only trusted operations are allowed, refuses all others.
 */
export function serveTrusted(
  app: FastifyInstance,
  trusted: TrustedTexts,
  allowed: OperationsAllowed,
  { site, origins }: { readonly site: () => string; readonly origins: readonly string[] },
): void {
  const kept = new WeakSet<FastifyRequest>();

  // Before an answer that is kept is given again.
  app.addHook('preValidation', async (request) => {
    if (!isGraphql(request.url) || !['GET', 'POST'].includes(request.method)) return;
    const isGet = request.method === 'GET';
    if (!isGet && allowed === 'any') return;
    const named = (isGet ? request.query : request.body) as NamedQuery | null | undefined;
    const hash = hashOfQuery(named ?? {});
    const isTrusted = hash !== null && trusted.has(hash);
    if (allowed === 'trusted' && !isTrusted) throw notTrusted();
    if (!isGet || !isTrusted) return;
    kept.add(request);
    // A page of another site could make a browser send it, but neither read the answer nor choose the query.
    request.headers['apollo-require-preflight'] = '1';
  });

  app.addHook('onSend', async (request, reply, payload) => {
    if (!kept.has(request)) return payload;
    const isWhole = [200, 304].includes(reply.statusCode) && reply.hasHeader('etag');
    reply.header('cache-control', isWhole ? KEPT : 'no-store').header('vary', 'accept, origin');
    if (mayRead(request, site(), origins)) {
      reply.header('access-control-allow-origin', request.headers.origin);
    }
    return payload;
  });
}

function notTrusted(): Refusal {
  return new Refusal(
    403,
    'OPERATION_NOT_TRUSTED',
    'This server answers its own operations alone (expected one of /operations.json, by its text or hash)',
  );
}
