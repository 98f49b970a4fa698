import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FrameLocator, Locator } from 'playwright-core';
import { openSite, type Site } from './site';

const CLAIM = '/claim:mosul-liberation-interview:6';

let site: Site;
let news: Server;
let stranger: Server;
beforeAll(async () => {
  news = await serveArticles();
  stranger = await serveArticles();
  site = await openSite({ embedOrigins: [addressOf(news)] });
});
afterAll(async () => {
  await site?.close();
  news?.close();
  stranger?.close();
});

/** Another site, each page of which shows the card of the Claimline page that its path names. */
function serveArticles(): Promise<Server> {
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'text/html').end(
      `<!doctype html><h1>News</h1><script async src="${site.address}/embed.js"></script>
       <claimline-embed href="${site.address}${request.url}"><a href="${site.address}${request.url}">the claim</a></claimline-embed>`,
    );
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

function addressOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function readCard(server: Server, path: string): Promise<FrameLocator> {
  const page = await site.newVisitor({ viewport: { width: 900, height: 1200 } });
  await page.goto(addressOf(server) + path);
  await page.locator('claimline-embed iframe').waitFor();
  return page.frameLocator('claimline-embed iframe');
}

async function describeEmbed(query: Record<string, string>): Promise<Record<string, unknown>> {
  const answer = await fetch(`${site.address}/oembed?${new URLSearchParams(query).toString()}`);
  return { ...((await answer.json()) as object), status: answer.status };
}

describe('a card on a site that may show it', () => {
  it('has the quote, its speaker, its licence, and a warning of what contradicts it', async () => {
    const card = await readCard(news, CLAIM);
    const text = await card.locator('body').innerText();
    expect(text).toMatch(/Riad Hassoun al-Tai/);
    expect(text).toMatch(/Read with care: 2 claims contradict it\./);
    expect(text).toMatch(/Apache-2.0 for the annotation.*Article by Basma Qaddour, Syriatimes/);
  });

  it('is as high as the card in it', async () => {
    const card = await readCard(news, CLAIM);
    const frame = card.locator('body');
    const page = frame.page();
    const heightOf = (element: Locator) =>
      element.evaluate((node) => (node as unknown as HTMLElement).offsetHeight);
    // Both change while the page and its card load.
    while (Math.abs((await heightOf(page.locator('iframe'))) - (await heightOf(frame))) >= 2) {
      await page.waitForTimeout(50);
    }
  });

  it('shows who held a place, and the links of it lead to the whole page', async () => {
    const card = await readCard(news, '/city:mosul');
    await card.getByText('ISIS held it').first().waitFor();
    // The script of the card makes each picture a group of its stretches.
    for (const name of [/^ISIS held Mosul/, /^The turn, enlarged: 26 June 2017/]) {
      await card.getByRole('group', { name }).waitFor();
    }
    const link = card.getByRole('link', { name: 'Claimline, with every source' });
    expect(await link.getAttribute('href')).toBe(`${site.address}/city:mosul`);
  });
});

it('a card on any other site stays empty, by the policy of its answer', async () => {
  const page = await site.newVisitor();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  await page.goto(addressOf(stranger) + CLAIM);
  await page.locator('claimline-embed iframe').waitFor();
  while (!complaints.some((text) => text.includes('frame-ancestors'))) {
    await page.waitForTimeout(50);
  }
  const whole = await fetch(site.address + CLAIM, { headers: { accept: 'text/html' } });
  expect(whole.headers.get('x-frame-options')).toBe('SAMEORIGIN');
});

describe('oEmbed', () => {
  it('describes a card in the words of its page', async () => {
    const told = await describeEmbed({ url: site.address + CLAIM, maxwidth: '400' });
    expect(told).toMatchObject({ status: 200, version: '1.0', type: 'rich', width: 400 });
    expect(told['html']).toContain(`<iframe src="${site.address}/embed${CLAIM}"`);
    expect(told['title']).toContain('Riad Hassoun al-Tai');
  });

  it.each([
    [{}, 400, 'url is no page of this server'],
    [{ url: 'https://elsewhere.example/' }, 400, 'url is no page of this server'],
    [{ url: `${'PAGE'}/texts` }, 404, 'The page at url has no card'],
    [{ url: `${'PAGE'}${CLAIM}`, format: 'xml' }, 501, 'There is no oEmbed in "xml"'],
  ])('refuses %j with %i', async (query, status, message) => {
    const asked = Object.fromEntries(
      Object.entries(query).map(([name, value]) => [name, value.replace('PAGE', site.address)]),
    );
    const told = await describeEmbed(asked);
    expect(told['status']).toBe(status);
    expect(told['message']).toContain(message);
  });
});
