import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Ask, AskError } from '../pages/ask';
import { failedPage, missingPage } from '../pages/failure-page';
import { findPage, pageTable } from '../pages/find-page';
import { type Credit, frame } from '../pages/frame/frame';
import type { Page } from '../pages/page';
import { type View, viewOf } from '../pages/view';
import { outlinesOf } from '../pictures/outlines';
import type { AskFor } from './ask-api';
import { Refusal } from './refusal';
import { WEB_FOLDER, readWebFiles } from './web-files';

/** HTTP's word for the API's codes; whatever else fails is a fault of ours. */
const STATUS: Readonly<Record<string, number>> = {
  BAD_USER_INPUT: 400,
  OVERLOADED: 503,
  STORE_TIMEOUT: 503,
  STORE_UNAVAILABLE: 503,
};

/**
 * Serves the explorer: every page at its address, and GraphiQL at `/graphiql`. `site` gives the public
 * address of the server; `askFor` answers the queries of a request's page; `credits` gives what every page
 * must name.
 */
export function servePages(
  app: FastifyInstance,
  askFor: AskFor,
  site: () => string,
  credits: () => Promise<readonly Credit[]>,
): void {
  const table = pageTable(once(readOutlines));
  const files = readWebFiles();
  app.get('/graphiql', (_request, reply) => reply.sendFile('graphiql.html'));
  const options = { errorHandler: refuse };
  app.get('/', options, async (request, reply) => {
    // Links from when GraphiQL was the front page.
    if ((request.query as { query?: string }).query !== undefined) {
      return reply.redirect(`/graphiql${request.url.slice(request.url.indexOf('?'))}`);
    }
    return answer(request, reply);
  });
  app.get('/*', options, answer);

  async function answer(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const view = viewOf(request.url, site());
    const [page, credited] = await Promise.all([
      renderSafely(view, askFor(request, reply)),
      credits(),
    ]);
    // A program is told so in JSON; it did not ask for a page.
    if (page.status === 404 && !asksForPage(request)) {
      return reply.callNotFound() as unknown as FastifyReply;
    }
    return sendPage(reply, page, view, credited);
  }

  /** Tells a browser in a page why the server refuses its request. */
  function refuse(
    error: FastifyError | Refusal,
    request: FastifyRequest,
    reply: FastifyReply,
  ): FastifyReply {
    if (!(error instanceof Refusal) || !asksForPage(request)) throw error;
    request.measured.codes.add(error.code);
    const page = failedPage(error.statusCode, error.message);
    return sendPage(reply.headers(error.headers), page, viewOf(request.url, site()), []);
  }

  function sendPage(
    reply: FastifyReply,
    page: Page,
    view: View,
    credited: readonly Credit[],
  ): FastifyReply {
    return reply
      .code(page.status ?? 200)
      .type('text/html; charset=utf-8')
      .send(frame(page, view, { ...files, credits: credited }));
  }

  async function renderSafely(view: View, ask: Ask): Promise<Page> {
    try {
      return (await findPage(table, view.path)?.(ask, view)) ?? missingPage(view);
    } catch (error) {
      if (!(error instanceof AskError)) throw error;
      return failedPage(STATUS[error.code] ?? 500, error.message);
    }
  }
}

function asksForPage({ headers }: FastifyRequest): boolean {
  return (headers.accept ?? '').includes('text/html');
}

function readOutlines() {
  const file = path.join(WEB_FOLDER, 'countries-50m.json');
  return outlinesOf(JSON.parse(readFileSync(file, 'utf8')) as never);
}

/** Reads them when the first map is asked for: most of a megabyte that no other page needs. */
function once<Value>(read: () => Value): () => Value {
  let value: Value | undefined;
  return () => (value ??= read());
}
