import type { FastifyInstance, FastifyReply } from 'fastify';
import { CITATION_FORMATS, type CitationFormat } from '../domain/citation/citation-formats';
import { quote } from '../domain/quote';
import { currentAddressOf } from '../domain/permalink';
import { printLinks } from './link-format';
import { graphql } from '../pages/graphql';
import { lensOf, type View, viewOf } from '../pages/view';
import type { AskFor } from './ask-api';
import { answerOrRefuse } from './ask-or-refuse';
import { askHistory } from './history-query';
import { LINK_FORMAT, type Memento, mementoLinks, mementosOf } from './memento';
import { Refusal } from './refusal';

const CITE = '/cite';
const TIMEMAP = '/timemap';

const CITATION_QUERY = graphql(`
  query CitationFile($id: ID!, $at: EDTF, $lens: Lens, $as: CitationFormat!) {
    citation(id: $id, at: $at, lens: $lens) {
      format(as: $as)
    }
  }
`);

/**
 * Serves citations at `/cite/` and an id with the ending of a form, and histories at `/timemap/` and an id. Both take
 * what a page's address takes: `at`, `accordingTo`, `excluding`, `knownAsOf`.
 */
export function serveFacts(
  app: FastifyInstance,
  askFor: AskFor,
  site: () => string,
  memento: Memento,
): void {
  app.get(`${CITE}/*`, async (request, reply) => {
    const file = viewOf(request.url.slice(CITE.length), site());
    const [view, ending] = splitEnding(file);
    const as = FORMATS.find((format) => CITATION_FORMATS[format].ending === ending);
    if (as === undefined) {
      const endings = FORMATS.map((format) => `.${CITATION_FORMATS[format].ending}`).join(', ');
      throw new Refusal(
        404,
        'NOT_FOUND',
        `${quote(file.path)} has no such form (expected ${endings})`,
      );
    }
    const ask = askFor(request, reply);
    const variables = { id: view.path, at: view.at, lens: lensOf(view), as };
    const { citation } = await answerOrRefuse(ask(CITATION_QUERY, variables));
    if (citation === null) throw unknown(view);
    return reply.type(CITATION_FORMATS[as].mediaType).send(citation.format);
  });

  app.get(`${TIMEMAP}/*`, async (request, reply) => {
    const file = viewOf(request.url.slice(TIMEMAP.length), site());
    const [view, ending] = splitEnding(file);
    const isJson = ending === 'json';
    const shown = isJson ? view : file;
    const history = await answerOrRefuse(askHistory(askFor(request, reply), shown));
    if (history === null) throw unknown(shown);
    if (isJson) {
      const original = currentAddressOf(site(), view.path, view);
      return { original, timegate: original, timemap: memento.timemapOf(view), moments: history };
    }
    const [original] = memento.linksOf(shown);
    const self = { url: memento.timemapOf(shown), rel: 'self', type: LINK_FORMAT };
    const links = [original!, self, ...mementoLinks(mementosOf(history))];
    return sendLinks(reply, `${printLinks(links, ',\n')}\n`);
  });
}

const FORMATS = Object.keys(CITATION_FORMATS) as CitationFormat[];

/** Fastify would name a charset, which the format does not have. */
function sendLinks(reply: FastifyReply, text: string): FastifyReply {
  return reply.header('content-type', LINK_FORMAT).send(Buffer.from(text));
}

/** The address without its ending, and the ending: `claim:a:1` and `bib`. */
function splitEnding(view: View): [View, string | null] {
  const dot = view.path.lastIndexOf('.');
  if (dot === -1) return [view, null];
  return [{ ...view, path: view.path.slice(0, dot) }, view.path.slice(dot + 1)];
}

function unknown({ path }: View): Refusal {
  const message = `This graph has no ${quote(path)} (expected a claim, a place or a contradiction)`;
  return new Refusal(404, 'NOT_FOUND', message);
}
