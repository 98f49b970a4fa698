import type { FastifyInstance, FastifyRequest } from 'fastify';
import { isTokenOf } from '../access/session';
import { isOwnOrigin } from './own-origin';
import { Refusal } from './refusal';

/** The header by which a page's script shows that it is of this server. */
export const CSRF_HEADER = 'x-claimline-csrf';

/** Addresses that are asked by POST and mostly read. The API looks at each operation; forms bring the
 * token in their body, and have checks of their own. */
const MOSTLY_READS = /^\/(?:graphql|reconcile|sign-in|sign-out|correct)(?:\/|$)/;

/**
 * Refuses writes that a page of another site has a browser send with the person's cookie. The API asks for each
 * operation by `writeRefusal`; whatever else is no GET is refused here.
 */
export function checkWrites(app: FastifyInstance, site: () => string): void {
  app.addHook('onRequest', (request, _reply, done) => {
    const isRead = ['GET', 'HEAD', 'OPTIONS'].includes(request.method);
    if (isRead || MOSTLY_READS.test(request.routeOptions.url ?? '')) return done();
    done(writeRefusal(request, site()) ?? undefined);
  });
}

/**
 * Why a request by cookie may not write, whatever the person's role: it does not prove that a page
 * of this server sent it. Null where it may. A credential in the header is never sent by a browser
 * on its own.
 */
export function writeRefusal(
  request: FastifyRequest,
  site: string,
  token = request.headers[CSRF_HEADER],
): Refusal | null {
  const { session } = request;
  if (session === null) return null;
  if (!isOwnOrigin(request, site)) {
    return new Refusal(
      403,
      'WRONG_ORIGIN',
      `Only pages of ${site} may write for somebody who has signed in`,
    );
  }
  if (typeof token === 'string' && isTokenOf(session, token)) return null;
  const message = `A write by cookie needs the token of its session (expected the header ${CSRF_HEADER}, as /session tells it)`;
  return new Refusal(403, 'WRONG_CSRF_TOKEN', message);
}
