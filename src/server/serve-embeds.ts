import type { FastifyInstance, FastifyReply } from 'fastify';
import { cardFrame } from '../pages/frame/card-frame';
import { kindOf, viewOf } from '../pages/view';
import type { PageMaker } from './page-maker';
import { Refusal } from './refusal';
import { sendHtml } from './serve-pages';

/** Pixels at which a card stands before it has told its own height, by the kind of its id. */
const HEIGHTS: Readonly<Record<string, number>> = { claim: 320, map: 860 };
const HEIGHT = 520;
const WIDTH = 560;

const EMBED = '/embed';
const SCRIPT = '/embed.js';

/**
 * Serves the card of a page at `/embed/` and the page's path, for frames on the sites of `origins`.
 * `/oembed?url=…` describes it in oEmbed 1.0 (https://oembed.com). Where `origins` is empty, only
 * this server's own pages may show cards.
 */
export function serveEmbeds(
  app: FastifyInstance,
  pages: PageMaker,
  site: () => string,
  origins: readonly string[],
): void {
  app.addHook('onRequest', (request, reply, done) => {
    // Other sites load it; all else is for this server's own pages.
    if (request.url === SCRIPT) reply.raw.setHeader('cross-origin-resource-policy', 'cross-origin');
    done();
  });

  app.get(`${EMBED}/*`, async (request, reply) => {
    const view = viewOf(request.url.slice(EMBED.length), site());
    const { page, dress } = await pages.make(request, reply, view);
    letFrame(reply, origins);
    return sendHtml(reply, page.status, cardFrame(page, view, dress));
  });

  app.get('/oembed', async (request, reply) => {
    const asked = request.query as Readonly<Record<string, string | undefined>>;
    if (asked['format'] !== undefined && asked['format'] !== 'json') {
      throw new Refusal(
        501,
        'BAD_REQUEST',
        `There is no oEmbed in ${shown(asked['format'])} (expected json)`,
      );
    }
    const address = asked['url'];
    if (address === undefined || !address.startsWith(`${site()}/`)) {
      throw new Refusal(400, 'BAD_REQUEST', `url is no page of this server (expected ${site()}/…)`);
    }
    const path = address.slice(site().length);
    const view = viewOf(path, site());
    const { page } = await pages.make(request, reply, view);
    if (page.card === undefined) {
      throw new Refusal(
        404,
        'NOT_FOUND',
        'The page at url has no card (expected a claim, a place or the map)',
      );
    }
    const width = within(asked['maxwidth'], WIDTH);
    const height = within(asked['maxheight'], HEIGHTS[kindOf(view.path)] ?? HEIGHT);
    return reply.header('access-control-allow-origin', '*').send({
      version: '1.0',
      type: 'rich',
      provider_name: 'Claimline',
      provider_url: site(),
      title: page.title,
      width,
      height,
      html: `<iframe src="${escaped(`${site()}${EMBED}${path}`)}" title="${escaped(page.title)}" width="${width}" height="${height}" loading="lazy" style="border:0;max-width:100%"></iframe>`,
    });
  });
}

/** Lets the sites of `origins` show an answer in a frame, and no other. */
export function letFrame(reply: FastifyReply, origins: readonly string[]): void {
  const policy = String(reply.raw.getHeader('content-security-policy'));
  const ancestors = ["'self'", ...origins].join(' ');
  reply.raw.setHeader(
    'content-security-policy',
    policy.replace(/frame-ancestors [^;]*/, `frame-ancestors ${ancestors}`),
  );
  // It knows no list of origins; browsers that heed the policy heed it first.
  reply.raw.removeHeader('x-frame-options');
}

/** At most the size that a client gives; ours if it gives no number. */
function within(most: string | undefined, size: number): number {
  return /^[1-9]\d{0,4}$/.test(most ?? '') ? Math.min(Number(most), size) : size;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

function shown(text: string): string {
  return JSON.stringify(text.slice(0, 80));
}
