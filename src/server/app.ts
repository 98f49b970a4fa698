import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import fastifyStatic from '@fastify/static';
import underPressure from '@fastify/under-pressure';
import fastify, { type FastifyInstance, LogController } from 'fastify';
import helmet from 'helmet';
import type { Logger } from 'pino';
import { Authenticator } from '../access/authenticator';
import { Issuer } from '../access/issuer';
import { Seal } from '../access/seal';
import { LIMITS } from '../api/limits';
import type { OpenCorpus } from '../domain/corpus';
import { ByteCache } from '../store/byte-cache';
import { SharedBatcher } from '../store/shared-batcher';
import type { Store } from '../store/connection';
import { findRevision } from '../store/read/find-revision';
import { askApi } from './ask-api';
import { authenticateRequests } from './authenticate-requests';
import { cacheResponses } from './cache-responses';
import { checkHost, isLoopback } from './check-host';
import type { Config } from './config';
import { ClientLimits } from './client-limits';
import { trustProxies } from './client-of';
import { limitClients } from './limit-clients';
import { CostGate, overloaded } from './cost-gate';
import { closeReading, keepAnswersPrivate } from './close-reading';
import { serveHealth } from './health';
import { HTTP_LIMITS } from './http-limits';
import { openLog } from './log';
import { logRequests } from './log-requests';
import { measureRequests } from './measured';
import { measureStore } from './measure-store';
import { Memento } from './memento';
import { Metrics } from './metrics';
import { readJsonBodies } from './read-json';
import { refuseBadAddress, refuseBadRequests, refuseBrokenRequest } from './refuse-bad-requests';
import { RequestsUnderWay } from './open-request';
import { revisionOncePerRequest } from './revision-of';
import { isGraphql, shuttingDown } from './refusal';
import { serveFacts } from './serve-facts';
import { serveGraphql } from './serve-graphql';
import { serveTrusted } from './serve-trusted';
import { readTrustedTexts } from './trusted-operations';
import { MCP, serveMcp } from './serve-mcp';
import { serveCorrections } from './serve-corrections';
import { serveEmbeds } from './serve-embeds';
import { serveChanges } from './serve-changes';
import { serveExports } from './serve-exports';
import { type OpenUnpacked, serveUploads } from './serve-uploads';
import { serveReconcile } from './serve-reconcile';
import { checkWrites } from './check-writes';
import { serveSignIn, type ShowSignIn } from './serve-sign-in';
import { servePages } from './serve-pages';
import { PageMaker } from './page-maker';
import { followCredits } from './follow-credits';
import { type Api, startApi } from './start-api';
import { WEB_FOLDER } from './web-files';

/** A server that answers, until it is closed. */
export interface App {
  /** `http://127.0.0.1:4000` */
  readonly address: string;
  /** Takes no new requests, and ends when those in flight have been answered or the grace is over. */
  close(): Promise<void>;
}

/** How often connections are looked at while the server ends, in milliseconds. */
const IDLE_CHECK = 50;

/** How long the last answers may take to be sent once the grace is over, in milliseconds. */
const LAST_WORDS = 1_000;

/** Mean delay of the event loop over a second, in milliseconds, from which queries are refused. */
const LONGEST_DELAY = 1_000;

/** How often a server that has just started looks whether the loop runs freely, in milliseconds. */
const PRESSURE_CHECK = 50;

/** Two of the costliest queries run at a time, and two wait. Cost below `cheap` is a read of a page or so. */
const GATE_LIMITS = {
  cheap: LIMITS.cost / 20,
  running: 2 * LIMITS.cost,
  waiting: 2 * LIMITS.cost,
  patience: 5_000,
};

/** The page's needs: its own scripts, and the styles and workers that Monaco makes at run time. */
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

const MEGABYTE = 2 ** 20;

/** A request id that a proxy may give; the server replaces any other. */
const REQUEST_ID = /^[\w.:-]{1,100}$/;

/** Where and how the server answers. */
export type AppSettings = Pick<Config, 'host' | 'port'> &
  Partial<
    Pick<
      Config,
      | 'hostnames'
      | 'url'
      | 'embedOrigins'
      | 'operations'
      | 'reading'
      | 'oidc'
      | 'sessionSecret'
      | 'clientLimits'
      | 'proxies'
      | 'cacheMegabytes'
      | 'graceSeconds'
    >
  > & {
    /** By default failures alone are logged. */
    readonly log?: Logger;
    /** The key of the machine's owner. It counts where the server listens on loopback alone. */
    readonly localKey?: string | null;
    readonly metrics?: Metrics;
    /** By default no corpus may be imported by name. */
    readonly openCorpus?: OpenCorpus | null;
    /** By default no corpus may be uploaded. */
    readonly openUnpacked?: OpenUnpacked | null;
  };

/**
 * Serves GraphQL at `/graphql`, the explorer at `/`, exports at `/export`, uploads at `/corpora`, changes at `/changes/stream`, citations at `/cite`, histories at
 * `/timemap`, the tools of assistants at `/mcp`, reconciliation of names at `/reconcile`, the server's health at
 * `/livez` and `/readyz`, and its metrics at
 * `/metrics`. Answers and their reads are kept in at most `cacheMegabytes`, for as long as the graph does not
 * change. A program that has something to wait for can have the API started meanwhile. Rejects with node's own
 * error where the port cannot be had (`EADDRINUSE`).
 */
export async function startApp(
  unmeasuredStore: Store,
  {
    host,
    hostnames = null,
    url = null,
    embedOrigins = [],
    operations = 'any',
    reading = 'open',
    oidc = null,
    sessionSecret = null,
    clientLimits,
    proxies = [],
    port,
    cacheMegabytes = 0,
    graceSeconds = 10,
    localKey = null,
    log = openLog('error'),
    metrics = new Metrics(),
    openCorpus = null,
    openUnpacked = null,
  }: AppSettings,
  apiStarting: Promise<Api> = startApi(),
): Promise<App> {
  const app = openFastify(log);
  const store = measureStore(unmeasuredStore, metrics);
  const batcher = new SharedBatcher();
  const gate = new CostGate(GATE_LIMITS);
  const limits = new ClientLimits(gate, clientLimits);
  const trust = trustProxies(proxies);
  metrics.watchGate(gate);
  let isEnding = false;
  let address = '';
  const site = () => url ?? address;

  measureRequests(app);
  logRequests(app, metrics);
  secureAnswers(app);
  checkHost(app, host, hostnames);
  app.addHook('onRequest', (_request, _reply, done) => done(isEnding ? shuttingDown() : undefined));
  await app.register(underPressure, {
    maxEventLoopDelay: LONGEST_DELAY,
    // Pages always pass: drawing a map may hold up the loop for a moment, and the gate limits their
    // queries.
    pressureHandler: async (request) => {
      if (isGraphql(request.url) || request.url.startsWith(MCP)) throw overloaded();
    },
  });
  leadToPage(app);
  const localKeyHere = isLoopback(host) ? localKey : null;
  const issuer = oidc === null ? null : new Issuer(oidc);
  const authenticator = new Authenticator({ store, localKey: localKeyHere, issuer });
  const seal = new Seal(sessionSecret);
  authenticateRequests(app, { authenticator, seal, site, limits, trust });
  limitClients(app, limits, trust);
  // Pages to sign in are made once the API has started.
  let showSignIn: ShowSignIn;
  if (reading === 'closed') closeReading(app, () => showSignIn);
  checkWrites(app, site);

  refuseBadRequests(app);
  readJsonBodies(app);
  const revisionOf = revisionOncePerRequest(() => findRevision(store, batcher));
  const cache = cacheMegabytes > 0 ? new ByteCache(cacheMegabytes * MEGABYTE) : null;
  if (cache !== null) {
    cacheResponses(app, revisionOf, cache);
    metrics.watchCache(cache);
  }
  // After the cache: it looks for the tag that the cache gives.
  serveTrusted(app, readTrustedTexts(), operations, { site, origins: embedOrigins });
  // After what says how long an answer may be kept.
  keepAnswersPrivate(app, reading);
  const api = await apiStarting;
  const underWay = new RequestsUnderWay();
  const parts = { store, openCorpus, batcher, limits, cache, revisionOf, site, underWay };
  serveGraphql(app, api, parts);
  serveMcp(app, api, parts);
  await app.register(fastifyStatic, { root: WEB_FOLDER, index: false, wildcard: false });
  const askFor = askApi(api, parts);
  const pages = new PageMaker({
    askFor,
    site,
    credits: followCredits(store),
    revisionOf,
    canEmbed: embedOrigins.length > 0,
  });
  showSignIn = serveSignIn(app, { authenticator, issuer, seal, pages, site, limits, trust });
  const memento = new Memento(askFor, site);
  servePages(app, pages, site, memento);
  serveCorrections(app, askFor, pages, site);
  serveFacts(app, askFor, site, memento);
  serveEmbeds(app, pages, site, embedOrigins);
  serveExports(app, parts);
  serveChanges(app, store, limits);
  if (openUnpacked !== null) serveUploads(app, { store, openUnpacked });
  serveReconcile(app, api, parts, embedOrigins);
  serveHealth(app, store);
  app.get('/metrics', async (_request, reply) => {
    const { type, text } = await metrics.print();
    return reply.type(type).send(text);
  });
  address = await app.listen({ host, port });
  // The start itself holds up the loop, which is no reason to refuse the first queries.
  while (app.isUnderPressure()) await delay(PRESSURE_CHECK);
  return {
    address,
    close: async () => {
      isEnding = true;
      const closing = app.close();
      // Connections are kept alive, and must not keep the server waiting once they are answered.
      const idle = setInterval(() => app.server.closeIdleConnections(), IDLE_CHECK);
      let lastWords: NodeJS.Timeout | undefined;
      const grace = setTimeout(() => {
        underWay.cutOff(shuttingDown());
        lastWords = setTimeout(() => app.server.closeAllConnections(), LAST_WORDS);
      }, 1_000 * graceSeconds);
      await closing;
      clearInterval(idle);
      clearTimeout(grace);
      clearTimeout(lastWords);
      await api.stop();
    },
  };
}

/** Fastify with the limits of HTTP. */
function openFastify(log: Logger): FastifyInstance {
  const app = fastify({
    loggerInstance: log,
    logController: new LogController({
      disableRequestLogging: true,
      requestIdLogLabel: 'requestId',
    }),
    genReqId: ({ headers }) => {
      const given = headers['x-request-id'];
      return typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID();
    },
    bodyLimit: HTTP_LIMITS.body,
    requestTimeout: HTTP_LIMITS.request,
    connectionTimeout: HTTP_LIMITS.silence,
    keepAliveTimeout: HTTP_LIMITS.keepAlive,
    http: { headersTimeout: HTTP_LIMITS.headers, connectionsCheckingInterval: HTTP_LIMITS.check },
    // Ours says it with a code.
    return503OnClosing: false,
    frameworkErrors: refuseBadAddress,
    clientErrorHandler: refuseBrokenRequest,
  }) as unknown as FastifyInstance;
  app.server.maxConnections = HTTP_LIMITS.connections;
  // Connections that only wait for another request make room for the next client.
  app.server.on('drop', () => app.server.closeIdleConnections());
  return app;
}

function secureAnswers(app: FastifyInstance): void {
  // Made once, since Fastify's plugin for helmet builds the policy again for each answer.
  const secure = helmet({
    contentSecurityPolicy: CONTENT_SECURITY_POLICY,
    // Without a referrer policy, a browser does not tell that a form comes from a page of this
    // server.
    referrerPolicy: { policy: 'same-origin' },
  });
  app.addHook('onRequest', (request, reply, done) =>
    secure(request.raw, reply.raw, (error) => done(error as Error | undefined)),
  );
}

/** Leads a browser that opens the address of the API to the page, with the query of the address in it. */
function leadToPage(app: FastifyInstance): void {
  app.addHook('onRequest', ({ method, url, headers }, reply, done) => {
    const isOpened = headers.accept?.includes('text/html') ?? false;
    // A query that is named by its hash has no text to show.
    const isNamed = /[?&]extensions=/.test(url);
    const api =
      method === 'GET' && isOpened && !isNamed ? /^\/graphql\/?(?<search>\?.*)?$/.exec(url) : null;
    if (api !== null) void reply.redirect(`/graphiql${api.groups?.search ?? ''}`);
    else done();
  });
}
