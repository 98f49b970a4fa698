import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { renderPart } from '../pages/document/document-page';
import { readHistory } from '../pages/map/read-history';
import { failedPage } from '../pages/failure-page';
import { frame } from '../pages/frame/frame';
import { viewOf } from '../pages/view';
import { answerOrRefuse } from './ask-or-refuse';
import type { Memento } from './memento';
import type { PageMaker } from './page-maker';
import { Refusal } from './refusal';

/**
 * Serves the explorer: every page at its address, GraphiQL at `/graphiql`, and the reference of the API at `/reference/`.
 * The page of a fact is its own TimeGate, and one that is pinned is a memento (RFC 7089).
 */
export function servePages(
  app: FastifyInstance,
  pages: PageMaker,
  site: () => string,
  memento: Memento,
): void {
  app.get('/graphiql', (_request, reply) => reply.sendFile('graphiql.html'));
  // Its style sheet and script have addresses relative to it.
  app.get('/reference', (_request, reply) => reply.redirect('/reference/', 301));
  app.get('/reference/', (_request, reply) => reply.sendFile('reference/index.html'));
  const options = { errorHandler: refuse };
  app.get('/', options, async (request, reply) => {
    // Links from when GraphiQL was the front page.
    if ((request.query as { query?: string }).query !== undefined) {
      return reply.redirect(`/graphiql${request.url.slice(request.url.indexOf('?'))}`);
    }
    return answer(request, reply);
  });
  app.get('/map.json', (request, reply) => answerOrRefuse(pages.data(request, reply, readHistory)));
  app.get('/parts/*', async (request, reply) => {
    const reading = pages.data(request, reply, (ask, view) =>
      renderPart(ask, { ...view, path: view.path.slice('parts/'.length) }),
    );
    const html = await answerOrRefuse(reading);
    return html === null ? reply.callNotFound() : sendHtml(reply, 200, html);
  });
  app.get('/*', options, answer);

  async function answer(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const view = viewOf(request.url, site());
    const redirect = await memento.negotiate(request, reply, view);
    if (redirect !== null) return reply.redirect(redirect, 302);
    const { page, dress } = await pages.make(request, reply, view);
    if (page.movedTo !== undefined) return reply.redirect(page.movedTo, 302);
    // A program is told so in JSON; it did not ask for a page.
    if (page.status === 404 && !asksForPage(request)) {
      return reply.callNotFound() as unknown as FastifyReply;
    }
    if ((page.status ?? 200) === 200) reply.headers(memento.headersOf(view));
    return sendHtml(reply, page.status, frame(page, view, dress));
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
    const html = frame(page, viewOf(request.url, site()), pages.dress([], request));
    return sendHtml(reply.headers(error.headers), page.status, html);
  }
}

/** Sends a page; its status is 200 unless it says otherwise. */
export function sendHtml(reply: FastifyReply, status = 200, html: string): FastifyReply {
  return reply.code(status).type('text/html; charset=utf-8').send(html);
}

/** Whether a person looks at the answer, in a browser. */
export function asksForPage({ headers }: FastifyRequest): boolean {
  return (headers.accept ?? '').includes('text/html');
}
