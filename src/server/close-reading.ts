import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ReadingAccess } from './access-config';
import { isPublicFile } from './public-files';
import { CHALLENGE, unauthenticated } from './refusal';
import { asksForPage } from './serve-pages';
import type { ShowSignIn } from './serve-sign-in';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Whether it is answered to everybody where reading is closed: it tells nothing of the graph. */
    isPublic?: boolean;
  }
}

/** Refuses whoever has shown no credential: all but the health of the server, and what leads to signing in.
 * A browser is shown the page to sign in. */
export function closeReading(app: FastifyInstance, showSignIn: () => ShowSignIn): void {
  app.addHook('onRequest', (request, reply, done) => {
    // A browser asks by OPTIONS, without any credential, whether a page may send one.
    const isQuestion = request.method === 'OPTIONS';
    if (request.principal !== null || isQuestion || isForAll(request)) return done();
    if (request.method === 'GET' && asksForPage(request)) {
      request.measured.codes.add('UNAUTHENTICATED');
      return void showSignIn()(request, reply.header('www-authenticate', CHALLENGE));
    }
    done(unauthenticated('Reading needs a key here (expected the header Authorization: Bearer …)'));
  });
}

function isForAll({ routeOptions: { config, url = '' } }: FastifyRequest): boolean {
  return config.isProbe === true || config.isPublic === true || isPublicFile(url);
}

/** Lets no cache on the way give an answer to anybody else than the person that it was for. */
export function keepAnswersPrivate(app: FastifyInstance, reading: ReadingAccess): void {
  app.addHook('onSend', async (request, reply, payload) => {
    const isOpen = request.principal === null && reading === 'open';
    if (isOpen || isPublicFile(request.routeOptions.url ?? '')) return payload;
    if (reply.getHeader('cache-control') === 'no-store') return payload;
    const varies = [reply.getHeader('vary'), 'authorization, cookie'].filter(Boolean).join(', ');
    reply.headers({ 'cache-control': 'private, no-cache', vary: varies });
    return payload;
  });
}
