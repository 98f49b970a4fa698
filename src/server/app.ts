import path from 'node:path';
import fastifyApollo from '@as-integrations/fastify';
import fastifyStatic from '@fastify/static';
import fastify from 'fastify';
import helmet from 'helmet';
import { createContext } from '../api/context';
import type { Store } from '../store/connection';
import { Coalescer } from '../store/coalescer';
import { findRevision } from '../store/read/find-revision';
import { cacheResponses } from './cache-responses';
import { checkHost } from './check-host';
import type { Config } from './config';
import { type Api, startApi } from './start-api';

/** A server that answers, until it is closed. */
export interface App {
  /** `http://127.0.0.1:4000` */
  readonly address: string;
  /** Takes no new requests, and ends when those in flight have been answered. */
  close(): Promise<void>;
}

/** The bundled page; resolved from `src/` and from `dist/` alike. */
const WEB_FOLDER = path.resolve(__dirname, '..', '..', 'dist', 'web');

/** How often connections are looked at while the server ends, in milliseconds. */
const IDLE_CHECK = 50;

/** What the page of GraphiQL needs: its own scripts, and the styles and workers that Monaco makes at run time. */
const CONTENT_SECURITY_POLICY = {
  directives: {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'"],
    workerSrc: ["'self'", 'blob:'],
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:'],
    fontSrc: ["'self'", 'data:'],
    upgradeInsecureRequests: null,
  },
};

type AppSettings = Pick<Config, 'host' | 'port'> &
  Partial<Pick<Config, 'hostnames' | 'cacheMegabytes'>>;

/**
 * Serves GraphQL at `/graphql`, the page at `/` and the store's health at `/health`. Answers are kept in
 * at most `cacheMegabytes`, for as long as the graph does not change. A program that has something to wait
 * for can have the API started meanwhile. Rejects with node's own error where the port cannot be had
 * (`EADDRINUSE`).
 */
export async function startApp(
  store: Store,
  { host, hostnames = null, port, cacheMegabytes = 0 }: AppSettings,
  apiStarting: Promise<Api> = startApi(),
): Promise<App> {
  const app = fastify();
  const api = await apiStarting;
  // Made once: Fastify's plugin for helmet puts the policy together anew for each answer.
  const secure = helmet({ contentSecurityPolicy: CONTENT_SECURITY_POLICY });
  app.addHook('onRequest', (request, reply, done) =>
    secure(request.raw, reply.raw, (error) => done(error as Error | undefined)),
  );
  checkHost(app, host, hostnames);
  // Whoever opens the address of the API in a browser means the page, with the question of the address in it.
  app.addHook('onRequest', ({ method, url, headers }, reply, done) => {
    const isOpened = headers.accept?.includes('text/html') ?? false;
    const api = method === 'GET' && isOpened ? /^\/graphql\/?(?<search>\?.*)?$/.exec(url) : null;
    if (api !== null) void reply.redirect(`/${api.groups?.search ?? ''}`);
    else done();
  });
  const coalescer = new Coalescer();
  if (cacheMegabytes > 0) {
    cacheResponses(app, () => findRevision(store, coalescer), cacheMegabytes);
  }
  await app.register(fastifyApollo(api), {
    context: async () => createContext(store, coalescer),
  });
  await app.register(fastifyStatic, { root: WEB_FOLDER });
  app.get('/health', async (_request, reply) => {
    const healthy = await store.isReachable();
    return reply.code(healthy ? 200 : 503).send({ status: healthy ? 'ok' : 'store unavailable' });
  });
  const address = await app.listen({ host, port });
  return {
    address,
    close: async () => {
      // However long the requests in flight take: what would cut them off is a second Ctrl-C. Their
      // connections are kept alive, and must not keep the server waiting once they are answered.
      const closing = app.close();
      const timer = setInterval(() => app.server.closeIdleConnections(), IDLE_CHECK);
      await closing;
      clearInterval(timer);
      await api.stop();
    },
  };
}
