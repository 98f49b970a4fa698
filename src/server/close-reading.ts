import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Reading } from './access-config';
import { unauthenticated } from './refusal';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Whether it is answered to everybody where reading is closed: it tells nothing of the graph. */
    isPublic?: boolean;
  }
}

/** Files that a page for people who have not signed in needs. */
const PUBLIC_FILES = /^\/(?:assets\/|icon\.svg$)/;

/** Refuses whoever has shown no credential: all but the health of the server, and what leads to signing in. */
export function closeReading(app: FastifyInstance): void {
  app.addHook('onRequest', (request, _reply, done) => {
    if (request.principal !== null || isForAll(request)) return done();
    done(unauthenticated('Reading needs a key here (expected the header Authorization: Bearer …)'));
  });
}

function isForAll({ routeOptions: { config, url = '' } }: FastifyRequest): boolean {
  return config.isProbe === true || config.isPublic === true || PUBLIC_FILES.test(url);
}

/** Lets no cache on the way give an answer to anybody else than the person that it was for. */
export function keepAnswersPrivate(app: FastifyInstance, reading: Reading): void {
  app.addHook('onSend', async (request, reply, payload) => {
    const isPublic = request.principal === null && reading === 'open';
    if (isPublic || PUBLIC_FILES.test(request.routeOptions.url ?? '')) return payload;
    const varies = [reply.getHeader('vary'), 'authorization, cookie'].filter(Boolean).join(', ');
    reply.headers({ 'cache-control': 'private, no-cache', vary: varies });
    return payload;
  });
}
