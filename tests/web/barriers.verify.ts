import type { Page } from 'playwright-core';
import { makeLocalSecret } from '../../src/access/key-secret';
import { findBarriers, openSite, type Site } from './site';

let site: Site;
let page: Page;
beforeAll(async () => {
  site = await openSite({ localKey: makeLocalSecret() });
  page = await site.newVisitor({ viewport: { width: 1280, height: 900 } });
});
afterAll(() => site?.close());

// Two pages more: pages.test.ts.
describe('a reader with a screen reader, by light or in the dark', () => {
  it.each([
    '/',
    '/map?at=2017-07-05',
    '/claim:mosul-liberation-interview:6',
    '/person:riad-hassoun-al-tai',
    '/changes?from=2017-07-05&to=2017-08',
    '/contradictions',
    '/sign-in',
    '/claims?text=Mosul',
    '/search?q=Hawija',
    '/paths?from=al-Abadi&to=al-Sistani',
    '/surroundings?of=city:mosul&open=event:liberation-of-mosul',
    '/compare?place=city:mosul',
    '/compare',
    '/texts',
    '/places',
    '/events',
    '/city:atlantis',
  ])('finds no barrier on %s', async (path) => {
    expect(await findBarriers(page, new URL(path, site.address).href)).toEqual([]);
  });
});
