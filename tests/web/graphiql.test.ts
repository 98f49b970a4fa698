import type { Page } from 'playwright-core';
import { execute, findAnswer, openSite, openTab, type Site } from './site';

let site: Site;
let page: Page;
const foreign: string[] = [];
const complaints: string[] = [];

beforeAll(async () => {
  site = await openSite();
  page = await site.newVisitor();
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(site.address) && !url.startsWith('data:') && !url.startsWith('blob:')) {
      foreign.push(url);
    }
  });
  page.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(new URL('/graphiql', site.address).href);
});
afterAll(() => site?.close());

/** For each question, who says so, and in which document. */
const ANSWERS = [
  ['WhoSaidIt', ['Riad Hassoun al-Tai', 'Iraqi Diplomat to ST']],
  ['WhoControlledMosul', ['media reports', 'startLatest', 'Iraqi Diplomat to ST']],
  ['WhoHeldItThen', ['LAST_KNOWN', '2017-07~', 'media reports', 'Iraqi Diplomat to ST']],
  [
    'WhatContradictsWhat',
    [
      '"totalCount": 2',
      'FACTUALITY',
      "Iraq's enemies",
      'PART_WHOLE',
      'Anbar was taken from ISIS',
      'Iraqi Diplomat to ST',
      'Syriatimes',
    ],
  ],
  ['JointCoordinationCenter', ['Baghdad', 'al-Tai', 'Iraqi Diplomat to ST', 'Syriatimes']],
  // The list on Ukraine is not in this graph.
  ['WhatChangedHands', ['"totalCount": 0']],
] as const;

describe('GraphiQL', () => {
  it('has the questions of the README as tabs', async () => {
    await page.getByRole('tab', { name: ANSWERS[0][0] }).waitFor();
    const tabs = await page.locator('.graphiql-tab-button').allTextContents();
    expect(tabs).toEqual(ANSWERS.map(([name]) => name));
  });

  it.each(ANSWERS)('answers %s, and says according to whom and where', async (tab, words) => {
    await openTab(page, tab);
    await execute(page);
    const answer = await findAnswer(page, words[0]);
    for (const word of words) expect(answer).toContain(word);
    expect(answer).not.toContain('errors');
  });

  it('answers a query that was pasted over another just before', async () => {
    await openTab(page, 'WhoSaidIt');
    await page.locator('.graphiql-query-editor .view-lines').first().click();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.insertText('query JustPasted { __typename }');
    await page.keyboard.press('ControlOrMeta+Enter');
    expect(await findAnswer(page, '__typename')).toContain('"__typename": "Query"');
  });

  it('asks no other machine for anything, and breaks none of its own rules', () => {
    expect(foreign).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
