import type { Page } from 'playwright-core';
import { makeLocalSecret } from '../../src/access/key-secret';
import { findBarriers, openSite, type Site } from './site';

const KEY = makeLocalSecret();

let site: Site;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  site = await openSite({ localKey: KEY });
  page = await site.newVisitor({ viewport: { width: 1280, height: 900 } });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) complaints.push(message.text());
  });
});
afterAll(() => site?.close());

async function open(path: string): Promise<string> {
  await page.goto(new URL(path, site.address).href);
  return (await page.locator('main').innerText()).replaceAll(/\s+/g, ' ');
}

describe('a reader who writes no GraphQL', () => {
  it('finds by clicks alone who held Mosul when, and who says so', async () => {
    await open('/');
    await page.getByRole('searchbox').fill('الموصل');
    await page.getByRole('button', { name: 'Search' }).click();
    await page.getByRole('link', { name: 'Mosul', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: /Mosul/ }).waitFor();
    const told = await page.locator('.cl-lede').innerText();
    expect(told).toMatch(/ISIS held it from June 2014 to 1–10 July 2017; then\s+Iraq held it/);
    await page.getByText('The same as a table').click();
    const table = page.getByRole('table');
    expect(await table.innerText()).toMatch(/unnamed “media reports”/);
  });

  it('asks a place for a day, and keeps the answer in the address', async () => {
    await open('/city:mosul');
    await page.getByLabel('Who held it on').fill('2017-07-05');
    await page.getByRole('button', { name: 'Ask' }).click();
    await page.waitForURL(/at=2017-07-05/);
    const answer = await page.getByRole('status').innerText();
    expect(answer).toMatch(/On 5 July 2017/);
    expect(answer).toMatch(/ISIS possible/);
    expect(answer).toMatch(/Iraq possible/);
  });

  it('reads the interview, follows a claim from its number to its note, and on to its page', async () => {
    await open('/document:mosul-liberation-interview');
    await page.getByRole('link', { name: 'Claim 6, disputed' }).click();
    await page
      .locator('#note-6')
      .getByRole('link', { name: /as fact/ })
      .click();
    await page.waitForURL(/claim:mosul-liberation-interview:6/);
    const main = await page.locator('main').innerText();
    expect(main).toContain('2 claims against it');
    expect(main).toMatch(/Riad Hassoun al-Tai\s+is reported, with the word “underscored”/);
    expect(main).toMatch(/Characters\s+181 to 365/);
  });

  it('goes through a text by arrow keys, and sees who says what at each mention', async () => {
    await open('/document:mosul-liberation-interview');
    const first = page.locator('.cl-text a[data-named]').first();
    await first.focus();
    await page.keyboard.press('ArrowRight');
    const reader = page.getByRole('region', { name: 'At this place in the text' });
    // "Iraqi Diplomat": the second mention is the diplomat.
    expect(await reader.innerText()).toMatch(/^Riad Hassoun al-Tai/);
    await page.keyboard.press(']');
    expect(await reader.innerText()).toMatch(/^Claim 1\s.*Riad Hassoun al-Tai, reported, as fact/s);
    await page.keyboard.press(']');
    expect(await reader.innerText()).toMatch(/^Claim 5/);
    await reader.getByRole('link', { name: 'as fact' }).focus();
    await page.keyboard.press('Escape');
    expect(await reader.isHidden()).toBe(true);
    expect(await page.locator(':focus').getAttribute('aria-label')).toBe('Claim 5');
  });

  it('sees on a map where voices differ, and compares them there', async () => {
    await open('/');
    await page.getByRole('link', { name: 'How far voices differ, on a map' }).click();
    // Anbar was taken by then; al-Qaim, which lies in it, was held by ISIS.
    await page.getByRole('heading', { name: /How far voices differ on 31 August 2017/ }).waitFor();
    const mark = page.getByRole('link', { name: /^al-Qaim: ISIS, they differ, unless/ });
    await mark.click();
    await page.waitForURL(/compare\?place=city%3Aal-qaim/);
  });

  it('narrows the claims of a text to one speaker', async () => {
    await open('/document:mosul-liberation-interview');
    await page.getByText('Show the claims of some speakers only').click();
    // Riad Hassoun al-Tai relays one claim of Haidar al-Abadi.
    await page.getByLabel(/Haidar al-Abadi/).check();
    await page.getByRole('button', { name: 'Show these' }).click();
    await page.waitForURL(/speaker=person%3Ahaidar-al-abadi/);
    const notes = await page.locator('.cl-notes > li').allInnerTexts();
    expect(notes.length).toBeGreaterThan(0);
    expect(notes.filter((note) => !note.includes('Haidar al-Abadi'))).toEqual([]);
  });

  it('opens what surrounds a thing, and follows a line to the claims that it stands on', async () => {
    await open('/city:mosul');
    await page.getByRole('link', { name: 'What surrounds Mosul' }).click();
    const picture = page.getByRole('group', { name: /Mosul and \d+ things one step away/ });
    await picture.getByRole('link', { name: 'Open The liberation of Mosul' }).click();
    // The article has Iraq's forces free the city from ISIS.
    await picture.getByText('opponent', { exact: true }).waitFor();
    await picture.getByRole('link', { name: 'Close The liberation of Mosul' }).waitFor();
    const evidence = picture.getByRole('link', { name: /claims? on Haidar al-Abadi/ }).first();
    const told = (await evidence.textContent())!;
    await evidence.click();
    await page.waitForURL(/\/claims\?speaker=person%3Ahaidar-al-abadi&about=/);
    expect((await page.locator('main').innerText()).toLowerCase()).toContain(told);
  });

  it('compares what two voices say of who held a place, time by time', async () => {
    await open('/compare');
    await page.getByLabel('A place').fill('Mosul');
    await page.getByRole('button', { name: 'Compare' }).click();
    await page.waitForURL(/place=Mosul/);
    // The media of the interview have ISIS in Mosul from June 2014 on; al-Abadi has Iraq there from 10 July 2017.
    const table = page.getByRole('table');
    const row = table.getByRole('row', { name: /^1 July 2014 to 30 June 2017/ });
    expect(await row.innerText()).toMatch(/says nothing.*ISIS\s+certain.*one voice alone/s);
    expect(await open('/compare?place=Atlantis')).toContain('No place here is called “Atlantis”');
  });

  it('is told that nothing is called what was looked for, where a thing is not there', async () => {
    expect(await open('/surroundings?of=city:atlantis')).toContain(
      'Nothing here is called “city:atlantis”',
    );
  });

  it('takes a citation of what stands on the page, in four forms', async () => {
    await open('/city:mosul?at=2017-07-05');
    const cite = page.getByRole('region', { name: 'Cite this answer' });
    const told = await cite.innerText();
    expect(told).toMatch(
      /Who held Mosul on 5 July 2017: Iraq, possible; ISIS, possible\. Claimline/,
    );
    const links = await cite.getByRole('link').all();
    expect(await Promise.all(links.map((link) => link.innerText()))).toEqual([
      'Plain text',
      'BibTeX',
      'CSL-JSON',
      'RIS',
      'Its history',
    ]);
    const address = await cite.locator('code').innerText();
    for (const link of links.slice(0, 4)) {
      const form = await fetch(new URL((await link.getAttribute('href'))!, site.address));
      expect([form.status, await form.text()]).toEqual([200, expect.stringContaining(address)]);
    }
  });

  it('sees both sides of a contradiction', async () => {
    await open('/contradictions');
    await page.getByRole('link', { name: /Anbar was taken/ }).click();
    const sides = page.locator('.cl-side');
    expect(await sides.count()).toBe(2);
    expect(await sides.allInnerTexts()).toEqual([
      expect.stringContaining('Diyala, Saladin, Anbar and Mosul, were liberated'),
      expect.stringContaining('al-Qaim in Anbar province'),
    ]);
  });

  it('asks what changed hands in a time, and who says so', async () => {
    // The last month in which anybody said anything.
    expect(await open('/changes')).toMatch(
      /What changed hands in July 2017 One change in one place, according to .*Haidar al-Abadi/,
    );
    await page.getByLabel('What changed hands from').fill('2017-07-05');
    await page.getByRole('button', { name: 'Show' }).click();
    await page.waitForURL(/from=2017-07-05/);
    const told = (await page.locator('.cl-changes').innerText()).replaceAll(/\s+/g, ' ');
    expect(told).toMatch(/^Mosul from ISIS → to Iraq 1–10 July 2017, perhaps .*Haidar al-Abadi/);
    expect(await open('/changes?from=2017-08&to=2017-07')).toContain('That cannot be asked');
  });

  it('asks for another time of changes by the same voices', async () => {
    // His words alone name one holder, and so no change.
    const asked = 'accordingTo=person:haidar-al-abadi&excluding=organisation:isis';
    expect(await open(`/changes?from=2014&to=2018&${asked}`)).toContain('No changes.');
    await page.getByLabel('What changed hands from').fill('2017');
    await page.getByRole('button', { name: 'Show' }).click();
    await page.waitForURL(/from=2017&.*accordingTo=person%3Ahaidar-al-abadi&excluding=org/);
    expect(await page.locator('main').innerText()).toContain('No changes.');
  });

  it.each([
    ['/changes?from=2017-07', 'to is missing beside from=2017-07 (expected the end'],
    ['/changes?to=2017-07', 'from is missing beside to=2017-07 (expected the beginning'],
    [
      '/document:mosul-liberation-interview?part=99',
      'part is "99" (expected 1: this text has one part)',
    ],
    [
      '/document:mosul-liberation-interview?claim=999',
      'claim is "999" (expected a claim of this text)',
    ],
  ])('is told by %s which part of the address is wrong', async (address, words) => {
    const answer = await page.goto(new URL(address, site.address).href);
    expect(answer!.status()).toBe(400);
    expect(await page.locator('main').innerText()).toContain(words);
  });

  it('reads the quotes of a timeline by keyboard or pointer, and zooms into it', async () => {
    await open('/city:mosul');
    const held = page.locator('[data-picture][data-id="held"]');
    const note = page.locator('#note-of-held');
    const foot = page.locator('.cl-lanes-foot', { has: note });
    await held.locator('.seg[tabindex="0"]').focus();
    await page.keyboard.press('ArrowRight');
    const certain = held.getByRole('button', {
      name: 'ISIS, certain: 1 July 2014 to 30 June 2017',
    });
    expect(await certain.evaluate((segment) => segment.matches(':focus'))).toBe(true);
    expect(await note.innerText()).toMatch(/“.+” unnamed “media reports”/);
    await page.keyboard.press('ArrowRight');
    const turn = held.getByRole('button', { name: 'ISIS, possible: 1 July 2017 to 10 July 2017' });
    const width = async () => (await turn.boundingBox())!.width;
    const before = await width();
    await page.keyboard.press('+');
    await foot.getByRole('button', { name: 'All of it', disabled: false }).waitFor();
    await page.evaluate('new Promise(requestAnimationFrame)');
    expect((await width()) / before).toBeCloseTo(2, 1);
    expect(await turn.evaluate((segment) => segment.matches(':focus'))).toBe(true);
    await foot.getByRole('button', { name: 'All of it' }).click();
    await page.evaluate('new Promise(requestAnimationFrame)');
    expect((await width()) / before).toBeCloseTo(1, 1);
    await held.getByRole('button', { name: /^Iraq, last known/ }).hover();
    expect(await note.innerText()).toMatch(/^Iraq, last known: from 11 July 2017/);
    await certain.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.waitForURL(/claim:/);
  });

  it('goes from speaker to speaker in one timeline by arrow keys, and reads their quotes', async () => {
    await open('/compare?place=city:mosul&who=person:haidar-al-abadi&who=organisation:syriatimes');
    const speakers = page.locator('[data-picture][data-id="speakers"]');
    await speakers.locator('.seg[tabindex="0"]').focus();
    expect(await page.locator('#note-of-speakers').innerText()).toMatch(
      /^Haidar al-Abadi: Iraq, .*“.+” Haidar al-Abadi/s,
    );
    await page.keyboard.press('ArrowDown');
    expect(await page.locator('.seg:focus').getAttribute('aria-label')).toMatch(/^Syriatimes: /);
  });

  it('lays a second view over a timeline without a script, and has both in a table', async () => {
    const visitor = await site.newVisitor({ javaScriptEnabled: false });
    await visitor.goto(new URL('/city:mosul?at=2017-07-05', site.address).href);
    await visitor.getByText('Lay a second view over it').click();
    const choice = visitor.getByRole('group', { name: 'In thin rows, according to these' });
    await choice.getByLabel('Haidar al-Abadi').check();
    await visitor.getByRole('button', { name: 'Show both' }).click();
    await visitor.waitForURL(/secondAccordingTo=person/);
    expect(await visitor.locator('.cl-both').innerText()).toMatch(
      /^Wide rows: All voices\. Thin rows: Haidar al-Abadi\. Where two of them speak/,
    );
    expect(await visitor.getByRole('status').innerText()).toMatch(/On 5 July 2017/);
    await visitor.getByText('The same as a table').click();
    const row = visitor.getByRole('row', { name: /^1 July 2014 to 30 June 2017/ });
    expect(await row.innerText()).toMatch(/ISIS\s+certain.*says nothing.*one view alone/s);
    await choice.getByLabel('Syriatimes').check();
    await visitor.getByRole('button', { name: 'Show both' }).click();
    await visitor.waitForURL(/secondAccordingTo=person.*secondAccordingTo=organisation/);
    expect(await visitor.locator('.cl-both').innerText()).toMatch(
      /Thin rows: (Haidar al-Abadi and Syriatimes|Syriatimes and Haidar al-Abadi)\./,
    );
    expect(await choice.getByRole('checkbox', { checked: true }).count()).toBe(2);
    await choice.getByLabel('Haidar al-Abadi').uncheck();
    await choice.getByLabel('Syriatimes').uncheck();
    await visitor.getByRole('button', { name: 'Show both' }).click();
    // All voices are those of the wide rows already.
    await visitor.waitForURL(/secondAccordingTo=&/);
    expect(await visitor.locator('.cl-both').count()).toBe(0);
    await visitor.context().close();
  });

  it('reads the quotes of an enlarged turn by keyboard, and comes back from them', async () => {
    await open('/city:mosul');
    const turn = page.locator('[data-picture][data-id="turn0"]');
    await turn.locator('.seg[tabindex="0"]').focus();
    await page.keyboard.press('ArrowRight');
    const possible = turn.getByRole('button', { name: /^ISIS, possible: 1 July 2017 to 10 July/ });
    expect(await possible.evaluate((segment) => segment.matches(':focus'))).toBe(true);
    const note = page.locator('#note-of-turn0');
    expect(await note.innerText()).toMatch(/“.+”/);
    await page.keyboard.press('Enter');
    expect(
      await note
        .locator('a')
        .first()
        .evaluate((link) => link.matches(':focus')),
    ).toBe(true);
    await page.keyboard.press('Escape');
    expect(await possible.evaluate((segment) => segment.matches(':focus'))).toBe(true);
  });

  it('moves a map through time by two sliders, without a load, and shares the day by its address', async () => {
    await open('/map?at=2017-07-05');
    await page.evaluate('window.stayed = true');
    const held = page.getByRole('slider', { name: 'Who held it on' });
    await held.focus();
    await page.keyboard.press('ArrowRight');
    await page.getByRole('heading', { level: 1, name: 'on 6 July 2017' }).waitFor();
    await page.keyboard.press('PageUp');
    await page.waitForURL(/at=2017-07-13/);
    expect(await held.getAttribute('aria-valuetext')).toBe('13 July 2017');
    const mosul = page.getByRole('link', { name: 'Mosul: Iraq, last known' });
    await mosul.waitFor();
    const whole = await page.locator('[data-part="lists"]').innerText();
    // The interview is the only text, and was published in July 2017.
    await page.getByRole('slider', { name: 'By what was published until' }).focus();
    await page.keyboard.press('Home');
    await page.getByText('No text here says who held any place on that day').waitFor();
    await page.keyboard.press('End');
    await mosul.waitFor();
    await page.waitForURL((address) => !address.search.includes('publishedBefore'));
    expect(await page.locator('[data-part="lists"]').innerText()).toBe(whole);
    expect(await page.evaluate('window.stayed')).toBe(true);
    await page.reload();
    expect(await page.locator('[data-part="lists"]').innerText()).toBe(whole);
  });

  it('goes from mark to mark of a map by arrow keys', async () => {
    await open('/map?at=2017-07-05');
    const mosul = page.getByRole('link', { name: 'Mosul: Iraq or ISIS, possible' });
    // A hatched half for each.
    for (const half of await mosul.locator('.m').all()) {
      expect(await half.evaluate((path) => getComputedStyle(path).fill)).toMatch(/^url\(.*#map/);
    }
    await mosul.focus();
    // Hawija lies to the south of Mosul.
    await page.keyboard.press('ArrowDown');
    const focused = page.locator('.marks > a:focus');
    const told = await focused.locator('title').textContent();
    expect(told).toMatch(/^Haw|^Hwija|^Al-Qaim|^Tal/i);
    expect(await page.locator('.cl-mapnow').innerText()).toBe(told);
  });

  it('runs the query behind a page', async () => {
    await open('/city:mosul');
    await page.getByRole('link', { name: 'The query behind this' }).click();
    await page.locator('.graphiql-query-editor', { hasText: 'PlacePage' }).waitFor();
  });

  it('finds all that can be asked, and questions with their answers', async () => {
    await open('/city:mosul');
    await page.getByRole('link', { name: 'All that can be asked' }).click();
    await page.getByText('Who called Mosul the "land of empowerment"?').click();
    const opened = page.locator('details[open]');
    expect(await opened.innerText()).toContain(`"text": "Mosul the 'land of empowerment'"`);
    const link = opened.getByRole('link', { name: 'Ask it in GraphiQL' });
    expect(await link.getAttribute('href')).toMatch(/^\/graphiql\?query=/);
    await page.getByRole('link', { name: 'ClaimFilter', exact: true }).first().click();
    await page.waitForURL(/reference\/#definition-ClaimFilter/);
  });

  it('is told what cannot be asked, and that nothing is at an address', async () => {
    const refused = await open('/city:mosul?at=July');
    expect(refused).toContain('That cannot be asked');
    expect(refused).toContain('That cannot be asked at: "July" is no EDTF time');
    expect(await open('/city:mosul?accordingTo=person:nobody')).toContain(
      'That cannot be asked accordingTo is "person:nobody", which is no actor',
    );
    expect(await open('/city:atlantis')).toContain('This graph holds nothing called city:atlantis');
  });

  it('meets no error of a script and no broken rule of the site', () => {
    expect(complaints).toEqual([]);
  });
});

describe('a person who signs in', () => {
  /** A visitor who has signed in, and whose pages have no script. */
  async function signedIn(): Promise<Page> {
    const visitor = await site.newVisitor({ javaScriptEnabled: false });
    await visitor.goto(new URL('/sign-in', site.address).href);
    await visitor.getByLabel('Your key').fill(KEY);
    await visitor.getByRole('button', { name: 'Sign in' }).click();
    return visitor;
  }

  it('does so by key, sees on each page who they are, and signs out', async () => {
    await open('/city:mosul');
    await page.getByRole('link', { name: 'Sign in' }).click();
    await page.getByLabel('Your key').fill('clk_nonsense');
    await page.getByRole('button', { name: 'Sign in' }).click();
    expect(await page.getByRole('alert').innerText()).toContain('This is not a Claimline key');
    await page.getByLabel('Your key').fill(KEY);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.waitForURL(/city:mosul$/);
    await open('/texts');
    expect(await page.getByRole('banner').innerText()).toContain('owner of this machine, admin');
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('link', { name: 'Sign in' }).waitFor();
    expect(await page.getByRole('banner').innerText()).not.toContain('owner of this machine');
    expect(complaints).toEqual([]);
  });

  it('retracts a claim where it is read, and undoes it in one click', async () => {
    const curator = await signedIn();
    const claim = '/claim:mosul-liberation-interview:17';
    const behind = await curator.context().newPage();
    for (const tab of [curator, behind]) await tab.goto(new URL(claim, site.address).href);
    await curator.getByLabel('Why? Everybody reads it.').first().fill('Another town was meant');
    await curator.getByRole('button', { name: 'Retract' }).click();
    await curator.getByText('The claim has been retracted.').waitFor();
    expect(await curator.locator('main').innerText()).toMatch(
      /retracted by [^:]+: Another town was meant/,
    );
    // A person who looked at the page before is told that it is no longer so.
    await behind.getByLabel('Why? Everybody reads it.').first().fill('Me too');
    await behind.getByRole('button', { name: 'Retract' }).click();
    await behind.getByText('so nothing was written').waitFor();
    expect(await behind.locator('main').innerText()).toContain('Another town was meant');
    await curator.getByRole('button', { name: 'Undo' }).click();
    await curator.getByText('The claim has been restored, in this new version.').waitFor();
    expect(curator.url()).toContain('claim:mosul-liberation-interview:17~2');
    await curator.context().close();
  });

  it('gives a place another name, by which it is then found', async () => {
    const curator = await signedIn();
    await curator.goto(new URL('/city:mosul', site.address).href);
    await curator.getByLabel('Another name of Mosul').fill('Mossoul');
    await curator.getByLabel('Why? Everybody reads it.').fill('The French spelling');
    await curator.getByRole('button', { name: 'Add the name' }).click();
    await curator.getByText('The name has been added.').waitFor();
    expect(await open('/search?q=Mossoul')).toContain('Mosul');
    await curator.getByRole('button', { name: 'Undo' }).click();
    await curator.getByText('The name has been taken back.').waitFor();
    await curator.context().close();
  });

  it('merges another place into one after a preview, leads there from its old page, and undoes it', async () => {
    const curator = await signedIn();
    await curator.goto(new URL('/city:mosul', site.address).href);
    await curator.getByLabel('Another name or id of Mosul').fill('city:hwija');
    await curator.getByRole('button', { name: 'See what changes' }).click();
    await curator.getByRole('heading', { name: /^Merge .* into Mosul\?$/ }).waitFor();
    const preview = await curator.locator('main').innerText();
    expect(preview).toContain('city:hwija merged into city:mosul');
    expect(preview.toLowerCase()).toContain('nothing has been written');
    await curator.getByLabel('Why? Everybody reads it.').fill('A test of two towns');
    await curator.getByRole('button', { name: 'Merge', exact: true }).click();
    await curator.getByText('The two have been merged.').waitFor();
    await curator.goto(new URL('/city:hwija?at=2017-07-05', site.address).href);
    expect(new URL(curator.url()).pathname).toBe('/city:mosul');
    await curator.getByRole('button', { name: 'Undo this merge' }).click();
    await curator.getByText('The merge has been undone.').waitFor();
    expect(new URL(curator.url()).pathname).toBe('/city:hwija');
    await curator.context().close();
  });

  it('tells of no correction because a link says so, and offers nothing to undo', async () => {
    const curator = await signedIn();
    for (const address of [
      '/claim:mosul-liberation-interview:6?done=restore',
      '/city:mosul?done=unalias&value=Forged&receipt=guessed',
    ]) {
      await curator.goto(new URL(address, site.address).href);
      const text = await curator.locator('main').innerText();
      expect(text).toContain('Correct this');
      expect(text).not.toMatch(/restored|taken back|Undo/);
    }
    await curator.context().close();
  });

  it('corrects nothing by a form that another site could have made', async () => {
    const curator = await signedIn();
    const form = { act: 'retract', id: 'claim:mosul-liberation-interview:6', revision: '1' };
    const sent = { ...form, clientId: 'forged', reason: 'x', csrf: 'guessed' };
    const address = new URL('/correct', site.address).href;
    const answer = await curator.request.post(address, { form: sent });
    expect([answer.status(), await answer.text()]).toEqual([
      403,
      expect.stringContaining('WRONG_CSRF_TOKEN'),
    ]);
    await curator.context().close();
    const stranger = await fetch(address, { method: 'POST', body: new URLSearchParams(sent) });
    expect(stranger.status).toBe(401);
  });
});

describe('a reader with a phone', () => {
  it.each([
    ...['/', '/city:mosul', '/claim:mosul-liberation-interview:6', '/claims'],
    ...['/reference', '/sign-in'],
  ])('needs not scroll %s sideways', async (path) => {
    const phone = await site.newVisitor({ viewport: { width: 390, height: 800 } });
    await phone.goto(new URL(path, site.address).href);
    const width = await phone.evaluate(() => document.documentElement.scrollWidth);
    await phone.close();
    expect(width).toBeLessThanOrEqual(390);
  });
});

describe('a reader with a screen reader, by light or in the dark', () => {
  // All other pages: barriers.verify.ts.
  it.each(['/city:mosul?at=2017-07-05', '/document:mosul-liberation-interview'])(
    'finds no barrier on %s',
    async (path) => {
      expect(await findBarriers(page, new URL(path, site.address).href)).toEqual([]);
    },
  );
});

describe('a page without JavaScript', () => {
  it.each([
    ['/', 'Who said what'],
    ['/city:mosul', 'ISIS held it'],
    ['/document:mosul-liberation-interview', 'broke the back'],
    ['/claim:mosul-liberation-interview:6', 'How it reached you'],
    ['/map?at=2017-07-05', 'The same as a list'],
    ['/map?at=2017-07-05', 'What changed hands in July 2017'],
    ['/changes?from=2014&to=2018', '2 changes'],
  ])('%s says the same', async (path, words) => {
    const plain = await site.newVisitor({ javaScriptEnabled: false });
    await plain.goto(new URL(path, site.address).href);
    expect(await plain.locator('main').innerText()).toContain(words);
    await plain.context().close();
  });
});
