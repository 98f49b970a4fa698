import type { FastifyReply, FastifyRequest } from 'fastify';
import { currentAddressOf, searchOf } from '../domain/permalink';
import {
  httpDate,
  type WebLink,
  mementoAt,
  parseHttpDate,
  printLinks,
  relationOf,
} from './link-format';
import { pagePath, kindOf, type View } from '../pages/view';
import type { AskFor } from './ask-api';
import { answerOrRefuse } from './ask-or-refuse';
import { askHistory, type HistoryMoment } from './history-query';
import { Refusal } from './refusal';

/** The kinds of id whose pages show a fact. */
const FACTS = ['claim', 'contradiction', 'city', 'province', 'country', 'region', 'facility'];

export const LINK_FORMAT = 'application/link-format';

/** Answers by datetime (RFC 7089). A fact's page is its own TimeGate, and sends elsewhere for a time of the past. */
export class Memento {
  constructor(
    private readonly askFor: AskFor,
    private readonly site: () => string,
  ) {}

  /** The address of the memento that a request's Accept-Datetime asks for; null where it asks for none. */
  async negotiate(
    request: FastifyRequest,
    reply: FastifyReply,
    view: View,
  ): Promise<string | null> {
    if (!isFact(view)) return null;
    reply.header('vary', 'accept-datetime');
    const asked = request.headers['accept-datetime'];
    if (typeof asked !== 'string' || view.knownAsOf !== null) return null;
    const time = parseHttpDate(asked);
    if (time === null) {
      const expected = 'one such as Fri, 27 Nov 2026 17:01:13 GMT';
      throw new Refusal(400, 'BAD_REQUEST', `Accept-Datetime is no date (expected ${expected})`);
    }
    const history = await answerOrRefuse(askHistory(this.askFor(request, reply), view));
    const mementos = mementosOf(history ?? []);
    const memento = mementoAt(mementos, time);
    if (memento === null) return null;
    const links = [...this.linksOf(view), ...mementoLinks(mementos)];
    // The first, the last and the one that is chosen are enough; the TimeMap has all.
    const shown = links.filter(({ rel, url }) => rel !== 'memento' || url === memento.url);
    reply.header('link', printLinks(shown));
    return memento.url;
  }

  /** The headers of a fact's page: where its history is, and when it stood so if it is pinned. */
  headersOf(view: View): Record<string, string> {
    if (!isFact(view)) return {};
    const pinnedAt = view.knownAsOf === null ? NaN : Date.parse(view.knownAsOf);
    return {
      link: printLinks(this.linksOf(view)),
      // The future may bring anything: no memento shows it.
      ...(pinnedAt <= Date.now() && { 'memento-datetime': httpDate(pinnedAt) }),
    };
  }

  /** The links that a fact's page and its TimeMap share. */
  linksOf(view: View): WebLink[] {
    return [
      { url: currentAddressOf(this.site(), view.path, view), rel: 'original timegate' },
      { url: this.timemapOf(view), rel: 'timemap', type: LINK_FORMAT },
    ];
  }

  /** A contradiction that no longer stands is found as of a moment alone. */
  timemapOf(view: View): string {
    const pinned = kindOf(view.path) === 'contradiction' ? view.knownAsOf : null;
    const search = searchOf(view, pinned);
    return `${this.site()}/timemap${pagePath(view.path)}${search === '' ? '' : `?${search}`}`;
  }
}

/** The moments at which the answer became another. */
export function mementosOf(history: readonly HistoryMoment[]) {
  return history
    .filter(({ moved }) => moved)
    .map(({ recordedAt, url }) => ({ recordedAt: Date.parse(recordedAt), url }));
}

export function mementoLinks(mementos: ReturnType<typeof mementosOf>): WebLink[] {
  return mementos.map(({ recordedAt, url }, index) => ({
    url,
    rel: relationOf(index, mementos.length),
    datetime: recordedAt,
  }));
}

function isFact(view: View): boolean {
  return view.path.includes(':') && FACTS.includes(kindOf(view.path));
}
