import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import LinkHeader from 'http-link-header';
import { type App, startApp } from '../../src/server/app';
import { mementoAt, parseHttpDate } from '../../src/server/link-format';
import type { Store } from '../../src/store/connection';
import { FOUND_BY_CLIENTS } from '../clients/found-by-clients';
import { openEmptyGraph } from '../support/empty-graph';
import { ANNS, BENS, importHwijaReports } from '../support/hwija-reports';

const SITE = 'https://graph.example';

let store: Store;
let app: App;
beforeAll(async () => {
  store = await openEmptyGraph();
  await importHwijaReports(store);
  app = await startApp(store, { host: '127.0.0.1', port: 0, url: SITE, cacheMegabytes: 1 });
});
afterAll(async () => {
  await app?.close();
  await store?.close();
});

const MOMENTS = ['05', '06', '07'].map((month) => `2020-${month}-01T00%3A00%3A00.000Z`);
const [MAY, JUNE, JULY] = MOMENTS as [string, string, string];
const HWIJA = '/city:hawija?at=2017-06-15';

function ask(path: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(app.address + path, { headers, redirect: 'manual' });
}

/** Links by an independent reader, each with its relation. */
function linksIn(text: string): string[] {
  return LinkHeader.parse(text).refs.map(({ uri, rel }) => `${rel} ${uri}`);
}

describe('the page of a fact', () => {
  it('names its TimeGate, which it is itself, and its TimeMap', async () => {
    const page = await ask(HWIJA);
    expect(page.status).toBe(200);
    expect(page.headers.get('vary')).toMatch(/accept-datetime/i);
    expect(page.headers.get('memento-datetime')).toBeNull();
    expect(linksIn(page.headers.get('link')!)).toEqual([
      `original ${SITE}${HWIJA}`,
      `timegate ${SITE}${HWIJA}`,
      `timemap ${SITE}/timemap${HWIJA}`,
    ]);
  });

  it.each([
    ['before the first', 'Wed, 01 Jan 2020 00:00:00 GMT', MAY],
    ['in the second of one', 'Mon, 01 Jun 2020 00:00:00 GMT', JUNE],
    ['between two', 'Tue, 30 Jun 2020 23:59:59 GMT', JUNE],
    ['after the last', 'Fri, 01 Jan 2021 00:00:00 GMT', JULY],
  ])('sends whoever asks for a time %s to the memento of then', async (_when, time, moment) => {
    const found = await ask(HWIJA, { 'accept-datetime': time });
    expect(found.status).toBe(302);
    expect(found.headers.get('location')).toBe(`${SITE}${HWIJA}&knownAsOf=${moment}`);
    expect(found.headers.get('vary')).toMatch(/accept-datetime/i);
    expect(found.headers.get('memento-datetime')).toBeNull();
    const links = linksIn(found.headers.get('link')!);
    expect(links).toContain(`timemap ${SITE}/timemap${HWIJA}`);
    expect(links.filter((link) => link.startsWith('memento '))).toContain(
      `memento ${SITE}${HWIJA}&knownAsOf=${moment}`,
    );
  });

  it('refuses a time that is none', async () => {
    const refused = await ask(HWIJA, { 'accept-datetime': 'yesterday' });
    expect(refused.status).toBe(400);
    expect(await refused.json()).toMatchObject({ code: 'BAD_REQUEST' });
  });

  it('is a memento where it is pinned, and keeps that whatever time is asked for', async () => {
    const headers = { 'accept-datetime': 'Fri, 01 Jan 2021 00:00:00 GMT' };
    const page = await ask(`${HWIJA}&knownAsOf=${JUNE}`, headers);
    expect(page.status).toBe(200);
    expect(page.headers.get('memento-datetime')).toBe('Mon, 01 Jun 2020 00:00:00 GMT');
    expect(linksIn(page.headers.get('link')!)).toContain(`original ${SITE}${HWIJA}`);
    const future = await ask('/city:hawija?knownAsOf=2999-01-01T00:00:00Z');
    expect(future.headers.get('memento-datetime')).toBeNull();
  });

  it('is not a TimeGate if it shows no fact', async () => {
    const headers = { 'accept-datetime': 'Fri, 01 Jan 2021 00:00:00 GMT' };
    for (const path of ['/person:ann', '/claims']) {
      const page = await ask(path, headers);
      expect([page.status, page.headers.get('link')]).toEqual([200, null]);
    }
  });
});

describe('a TimeMap', () => {
  it('lists the moments at which the answer moved', async () => {
    const map = await ask(`/timemap${HWIJA}`);
    expect(map.headers.get('content-type')).toBe('application/link-format');
    const text = await map.text();
    expect(linksIn(text)).toEqual([
      `original ${SITE}${HWIJA}`,
      `timegate ${SITE}${HWIJA}`,
      `self ${SITE}/timemap${HWIJA}`,
      ...[`first memento`, `memento`, `last memento`].flatMap((relations, index) =>
        relations.split(' ').map((rel) => `${rel} ${SITE}${HWIJA}&knownAsOf=${MOMENTS[index]}`),
      ),
    ]);
    expect(text).toContain('datetime="Fri, 01 May 2020 00:00:00 GMT"');
  });

  it('leaves out the moments at which the answer stayed the same', async () => {
    const text = await (await ask('/timemap/city:hawija?at=2014-08')).text();
    expect(linksIn(text).filter((link) => link.startsWith('memento'))).toEqual([
      `memento ${SITE}/city:hawija?at=2014-08&knownAsOf=${MAY}`,
    ]);
  });

  it('names in JSON the claims that moved it', async () => {
    const map = await (await ask('/timemap/city:hawija.json?at=2017-06-15')).json();
    expect(map).toMatchObject({
      original: `${SITE}${HWIJA}`,
      timemap: `${SITE}/timemap${HWIJA}`,
      moments: [
        { moved: true, moves: [{ act: 'ADDED', claim: { id: ANNS } }] },
        { moved: true, moves: [{ act: 'ADDED', claim: { id: BENS, text: 'held Hwija' } }] },
        {
          moved: true,
          moves: [
            { act: 'SUPERSEDED', claim: { id: ANNS }, successor: { id: `${ANNS}~2` } },
            { act: 'ADDED', claim: { id: `${ANNS}~2` }, successor: null },
          ],
        },
      ],
    });
  });

  it.each([
    ['/timemap/city:atlantis', 404, 'NOT_FOUND'],
    ['/timemap/contradiction:order:0', 404, 'NOT_FOUND'],
    ['/timemap/person:ann', 400, 'BAD_REQUEST'],
    ['/cite/claim:ann:1.doc', 404, 'NOT_FOUND'],
    ['/cite/claim:ann:9.bib', 404, 'NOT_FOUND'],
    ['/cite/city:hawija.ris?at=July', 400, 'BAD_REQUEST'],
  ])('is refused at %s with %i', async (path, status, code) => {
    const refused = await ask(path);
    expect([refused.status, (await refused.json()).code]).toEqual([status, code]);
  });
});

describe('a citation', () => {
  it.each([
    ['bib', 'application/x-bibtex; charset=utf-8', '@misc{claim-ann-1,'],
    ['json', 'application/vnd.citationstyles.csl+json; charset=utf-8', '"id": "claim:ann:1"'],
    ['ris', 'application/x-research-info-systems; charset=utf-8', 'AN  - claim:ann:1\r\n'],
    ['txt', 'text/plain; charset=utf-8', 'ann: “held Hwija”, in “A report”, by ann, 2018'],
  ])('is served as %s, pinned at what the graph knows now', async (ending, type, words) => {
    const file = await ask(`/cite/${ANNS}.${ending}`);
    expect(file.headers.get('content-type')).toBe(type);
    const text = await file.text();
    expect(text).toContain(words);
    expect(text).toContain(`${SITE}/${ANNS}?knownAsOf=${JULY}`);
  });

  it('is pinned where its page is', async () => {
    const text = await (await ask(`/cite${HWIJA.replace('?', '.txt?')}&knownAsOf=${MAY}`)).text();
    expect(text).toContain('Who held Hwija on 15 June 2017: ISIS, certain.');
    expect(text).toContain(`${SITE}${HWIJA}&knownAsOf=${MAY}`);
  });
});

describe('a page that was cited', () => {
  /** The words of a page between two of its parts. */
  const sinceIn = async (path: string) => {
    const html = await (await ask(path, { accept: 'text/html' })).text();
    const [, found] = /<h2 id="since">Since then<\/h2>(.*?)<\/section>/s.exec(html) ?? [];
    return found
      ?.replaceAll(/<[^>]*>/g, ' ')
      .replaceAll(/\s+/g, ' ')
      .replaceAll(' .', '.')
      .trim();
  };

  it('tells what became of the claim, and what came to stand against it', async () => {
    expect(await sinceIn(`/${ANNS}?knownAsOf=${MAY}`)).toBe(
      '1 June 2020, 00:00:00 UTC “held Hwija” (ben) was added, and contradicts it. ' +
        `1 July 2020, 00:00:00 UTC This claim was superseded by ${ANNS}~2.`,
    );
    expect(await sinceIn(`/${ANNS}?knownAsOf=${JULY}`)).toBeUndefined();
    expect(await sinceIn(`/${ANNS}`)).toBeUndefined();
  });

  it('tells of an answer whether it moved, and by which claims', async () => {
    expect(await sinceIn(`/city:hawija?at=2014-08&knownAsOf=${JUNE}`)).toBe(
      '1 July 2020, 00:00:00 UTC : the answer stayed the same. ' +
        `“held Hwija” (ann) was superseded by ${ANNS}~2. “held Hwija” (ann) was added.`,
    );
    expect(await sinceIn(`${HWIJA}&knownAsOf=${JUNE}`)).toMatch(
      /: the answer moved\. “held Hwija”/,
    );
  });

  it('keeps a contradiction that no longer stands, and tells so', async () => {
    const list = await (await ask(`/contradictions?knownAsOf=${JUNE}`)).text();
    const [id] = /contradiction:control-overlap:[0-9a-f]+/.exec(list) ?? [];
    expect((await ask(`/${id}`)).status).toBe(404);
    expect(await sinceIn(`/${id}?knownAsOf=${JUNE}`)).toBe(
      `1 July 2020, 00:00:00 UTC : it no longer stood. “held Hwija” (ann) was superseded by ${ANNS}~2.`,
    );
  });
});

describe('the packages for programs', () => {
  const clients = path.resolve(__dirname, '..', 'clients');

  it('ask in TypeScript for the same, try again, and bundle only what is used', async () => {
    const { stdout } = await promisify(execFile)(process.execPath, [
      path.join(clients, 'quick.mjs'),
      app.address,
    ]);
    expect(JSON.parse(stdout)).toEqual({
      ...FOUND_BY_CLIENTS,
      refused: [true, 'BAD_USER_INPUT', 'place'],
      wrong: [true, 'BAD_USER_INPUT', '$at'],
      own: 2,
      first: BENS,
      busy: ['Hwija', [503, 429, 307, 503], [true, 'UNKNOWN', null], [true, 'UNREACHABLE', null]],
      aborted: 'AbortError',
      misnamed: [],
      listed: expect.arrayContaining(['Claims', 'Cite', 'PlacePage', 'ClaimPage']),
      bundled: ['ControlInterval', 'Timeline'],
    });
  });
});

describe('a date of HTTP', () => {
  it.each([
    ['Fri, 27 Nov 2026 17:01:13 GMT', Date.UTC(2026, 10, 27, 17, 1, 13)],
    ['Thu, 27 Nov 2026 17:01:13 GMT', null],
    ['Fri, 27 Nov 2026 17:01:13 +0100', null],
    ['2026-11-27', null],
  ])('%s is read as %s', (text, moment) => {
    expect(parseHttpDate(text)).toBe(moment);
  });

  it('means the whole of its second', () => {
    const mementos = [{ recordedAt: 1_500 }, { recordedAt: 1_999 }, { recordedAt: 2_000 }];
    expect(mementoAt(mementos, 1_000)).toEqual({ recordedAt: 1_999 });
    expect(mementoAt(mementos, 0)).toEqual({ recordedAt: 1_500 });
    expect(mementoAt([], 0)).toBeNull();
  });
});
