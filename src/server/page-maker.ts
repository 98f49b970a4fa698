import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Ask, AskError } from '../pages/ask';
import { failedPage, missingPage } from '../pages/failure-page';
import { findPage, pageTable } from '../pages/find-page';
import type { CorpusCredit, Dress } from '../pages/frame/frame';
import type { Page } from '../pages/page';
import { type View, viewOf } from '../pages/view';
import { outlinesOf } from '../pictures/outlines';
import type { AskFor } from './ask-api';
import { STATUS } from './ask-or-refuse';
import type { CreditsAt } from './follow-credits';
import type { RevisionOf } from './revision-of';
import { WEB_FOLDER, readWebFiles } from './web-files';

/** The parts of the server that pages are made with. */
export interface PageParts {
  /** Answers the queries of a request's page. */
  readonly askFor: AskFor;
  /** The public address of the server. */
  readonly site: () => string;
  /** Gives the corpora that every page must name. */
  readonly credits: CreditsAt;
  readonly revisionOf: RevisionOf;
  /** Whether other sites may show the cards of pages. */
  readonly canEmbed: boolean;
}

/** Makes the page that an address names, or one that says why there is none. */
export class PageMaker {
  private readonly table = pageTable(once(readOutlines));
  private readonly files = readWebFiles();

  constructor(private readonly parts: PageParts) {}

  async make(
    request: FastifyRequest,
    reply: FastifyReply,
    view: View,
  ): Promise<{ page: Page; dress: Dress }> {
    const reading = this.parts.revisionOf(request);
    // Forms say by the revision what their author looked at, so it must be no newer than the page.
    if (request.session !== null) await reading;
    const [page, credits, revision] = await Promise.all([
      this.render(request, reply, view),
      this.parts.credits(() => reading),
      reading,
    ]);
    return { page, dress: this.dress(credits, request, revision) };
  }

  /** The data behind a page, for the script that moves through it. Throws an AskError. */
  data<Data>(
    request: FastifyRequest,
    reply: FastifyReply,
    read: (ask: Ask, view: View) => Promise<Data>,
  ): Promise<Data> {
    return read(this.parts.askFor(request, reply), viewOf(request.url, this.parts.site()));
  }

  /** The revision is null where no graph was asked. */
  dress(
    credits: readonly CorpusCredit[],
    { principal, session }: FastifyRequest,
    revision: number | null = null,
  ): Dress {
    // A credential in the header is a program's, which has no use for a button to sign out.
    const signedIn =
      principal === null || session === null
        ? null
        : { name: principal.name, role: principal.role, csrfToken: session.csrfToken };
    return { ...this.files, credits, canEmbed: this.parts.canEmbed, signedIn, revision };
  }

  private async render(request: FastifyRequest, reply: FastifyReply, view: View): Promise<Page> {
    try {
      const ask = this.parts.askFor(request, reply);
      return (await findPage(this.table, view.path)?.(ask, view)) ?? missingPage(view);
    } catch (error) {
      if (!(error instanceof AskError)) throw error;
      return failedPage(STATUS[error.code] ?? 500, error.message);
    }
  }
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
