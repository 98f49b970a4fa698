import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { AskError } from '../pages/ask';
import { BadQuery } from '../reconcile/bad-query';
import { extend } from '../reconcile/extend';
import { manifest, RECONCILE } from '../reconcile/manifest';
import { flyout, preview } from '../reconcile/preview';
import { readBatch, readExtension } from '../reconcile/read-input';
import { reconcile } from '../reconcile/reconcile';
import { proposeProperties, suggest, SUGGESTED } from '../reconcile/suggest';
import { type AskFor, askApi } from './ask-api';
import { STATUS } from './ask-or-refuse';
import { mayRead } from './may-read';
import type { QueryParts } from './open-request';
import { letFrame } from './serve-embeds';
import { Refusal } from './refusal';
import { sendHtml } from './serve-pages';
import type { Api } from './start-api';

type Fields = Readonly<Record<string, string | undefined>>;

/**
 * Serves reconciliation of names with entities at `/reconcile`, as OpenRefine asks for it. Each query goes through the
 * API and its limits. Pages of this machine (where OpenRefine runs) and of the sites of `origins` may ask; those of
 * others are refused.
 */
export function serveReconcile(
  app: FastifyInstance,
  api: Api,
  parts: QueryParts,
  origins: readonly string[],
): void {
  const askOf: AskFor = askApi(api, parts);
  const { site } = parts;

  void app.register(async (scope) => {
    scope.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string' },
      (_request, body: string, done) => done(null, Object.fromEntries(new URLSearchParams(body))),
    );
    scope.addHook('onRequest', async (request, reply) => {
      letRead(request, reply, { site: site(), origins });
    });
    scope.setErrorHandler((error, request, reply) => sendProblem(error, request, reply));

    for (const url of [RECONCILE, `${RECONCILE}/`]) {
      scope.get(url, (request, reply) => answer(request.query as Fields, request, reply));
      scope.post(url, (request, reply) => answer((request.body ?? {}) as Fields, request, reply));
      scope.options(url, (_request, reply) => reply.code(204).send());
    }
    scope.get(`${RECONCILE}/properties`, async (request) =>
      proposeProperties(request.query as Fields),
    );
    scope.get(`${RECONCILE}/preview`, async (request, reply) => {
      const html = await preview(askOf(request, reply), site(), idOf(request));
      letFrame(reply, origins.length === 0 ? LOCAL_SITES : [...LOCAL_SITES, ...origins]);
      return sendHtml(reply, 200, html);
    });
    for (const what of SUGGESTED) {
      scope.get(`${RECONCILE}/suggest/${what}`, (request, reply) =>
        suggest(askOf(request, reply), what, request.query as Fields),
      );
      scope.get(`${RECONCILE}/flyout/${what}`, (request, reply) =>
        flyout(askOf(request, reply), site(), what, idOf(request)),
      );
    }
  });

  async function answer(fields: Fields, request: FastifyRequest, reply: FastifyReply) {
    const { queries, extend: extension } = fields;
    if (queries !== undefined) return reconcile(askOf(request, reply), readBatch(queries));
    if (extension !== undefined) {
      return extend(askOf(request, reply), site(), readExtension(extension));
    }
    if (request.method === 'GET') return manifest(site());
    const problem = 'has neither queries nor extend';
    throw new BadQuery('the form', problem, 'queries={"q0":{"query":"Mosul"}}');
  }
}

/** Frames of programs on the reader's own machine. */
const LOCAL_SITES = ['http://127.0.0.1:*', 'http://localhost:*'];

/** Lets a page read the answer, or refuses it. */
function letRead(
  request: FastifyRequest,
  reply: FastifyReply,
  { site, origins }: { readonly site: string; readonly origins: readonly string[] },
): void {
  reply.header('vary', 'origin');
  const { origin } = request.headers;
  if (origin === undefined) return;
  if (!mayRead(request, site, origins)) {
    const message = `${RECONCILE} answers programs, and pages of ${site}, of this machine and of CLAIMLINE_EMBED_ORIGINS`;
    throw new Refusal(403, 'WRONG_ORIGIN', message);
  }
  reply.headers({
    'access-control-allow-origin': origin,
    'access-control-allow-methods': 'GET, POST, OPTIONS',
    'access-control-allow-headers': 'content-type',
    // Helmet keeps answers to this site's own pages.
    'cross-origin-resource-policy': 'cross-origin',
  });
}

function idOf(request: FastifyRequest): string {
  const { id } = request.query as Fields;
  if (id === undefined || id === '') throw new BadQuery('id', 'is missing', 'id=city:mosul');
  return id;
}

function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (error instanceof BadQuery) {
    const { statusCode, message, path, expected } = error;
    const code = statusCode === 404 ? 'NOT_FOUND' : 'BAD_QUERY';
    request.measured.codes.add(code);
    return reply.code(statusCode).send({ code, message, path, expected, requestId: request.id });
  }
  if (error instanceof AskError) {
    const { code, message, argument, expected } = error;
    request.measured.codes.add(code);
    const body = { code, message, path: argument, expected, requestId: request.id };
    return reply.code(STATUS[code] ?? 500).send(body);
  }
  throw error;
}
