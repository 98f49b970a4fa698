import type { BrowserContextOptions, Page, Route } from 'playwright-core';
import { execute, findAnswer, openSite, openTab, readQuestion, type Site } from './site';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.close());

/** The page as a visitor has it who opens it at this path, with all that it shows at first. */
async function visit(path = '/graphiql', options?: BrowserContextOptions): Promise<Page> {
  const page = await site.newVisitor(options);
  await arrive(page, path);
  return page;
}

async function arrive(page: Page, path = '/graphiql'): Promise<void> {
  await page.goto(new URL(path, site.address).href);
  await page.locator('.graphiql-query-editor .view-line').first().waitFor();
  await page.locator('.result-window .monaco-editor').waitFor();
}

/** Tabs are kept half a second after their last change. */
async function waitUntilKept(page: Page, words: string): Promise<void> {
  while (!JSON.stringify(await page.context().storageState()).includes(words)) {
    await page.waitForTimeout(100);
  }
}

describe('where no Claimline answers', () => {
  it.each([
    ['is down', 'There came nothing', (route: Route) => route.abort('connectionrefused')],
    [
      'is behind a proxy that cannot reach it',
      '502 Bad Gateway',
      (route: Route) =>
        route.fulfill({ status: 502, contentType: 'text/html', body: '<html>nginx</html>' }),
    ],
  ])('tells what to do where it %s', async (_case, words, behave) => {
    const page = await visit();
    await page.route('**/graphql', behave);
    await execute(page);
    const answer = await findAnswer(page, 'Claimline does not answer at this address');
    expect(answer).toContain(words);
    expect(answer).not.toContain('stack');
  });
});

describe('a visitor', () => {
  it('whose browser denies sites to keep anything can ask', async () => {
    const page = await site.newVisitor();
    await page.addInitScript({
      content: `Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('Access is denied for this document.', 'SecurityError');
        },
      })`,
    });
    await arrive(page);
    await execute(page);
    await findAnswer(page, 'Riad Hassoun al-Tai');
  });

  it('who comes again finds tabs as they were left, until the questions have changed', async () => {
    const page = await visit();
    await page.locator('.graphiql-query-editor .view-lines').first().click();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.insertText('query MyOwn { __typename }');
    await page.getByRole('tab', { name: 'MyOwn' }).waitFor();
    await waitUntilKept(page, 'MyOwn');
    await arrive(page);
    await page.getByRole('tab', { name: 'MyOwn' }).waitFor();

    await page.route('**/assets/graphiql-*.js', async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replaceAll('WhoSaidIt', 'WhoSaidSo');
      await route.fulfill({ response, body });
    });
    await arrive(page);
    await page.getByRole('tab', { name: 'WhoSaidSo' }).waitFor();
    expect(await readQuestion(page)).toContain('WhoSaidSo');
  });

  it('with a phone can reach every question and read its answer', async () => {
    const page = await visit('/graphiql', {
      viewport: { width: 320, height: 640 },
      hasTouch: true,
    });
    for (const tab of await page.getByRole('tab').all()) {
      const { x, width } = (await tab.boundingBox())!;
      expect(x + width).toBeLessThanOrEqual(320);
    }
    await openTab(page, 'JointCoordinationCenter');
    await execute(page);
    await findAnswer(page, 'relations');
    await page.locator('.result-window').scrollIntoViewIfNeeded();
    const question = (await page.locator('.graphiql-query-editor').boundingBox())!;
    const answer = (await page.locator('.result-window').boundingBox())!;
    for (const { width, height } of [question, answer]) {
      expect(width).toBeGreaterThan(200);
      expect(height).toBeGreaterThan(200);
    }
    expect(answer.y).toBeGreaterThanOrEqual(question.y + question.height);
    expect(answer.x + answer.width).toBeLessThanOrEqual(320);
  });

  it('without a mouse leaves the editor by the Tab key', async () => {
    const page = await visit();
    const before = await readQuestion(page);
    await page.getByRole('textbox', { name: 'Question' }).focus();
    await page.keyboard.press('Tab');
    const focused = page.locator('*:focus');
    expect(await focused.getAttribute('aria-label')).toMatch(/^Execute query/);
    expect(await readQuestion(page)).toBe(before);
  });

  it('who hears the page hears what its editors and icons are', async () => {
    const page = await visit();
    for (const name of ['Question', 'Answer']) {
      await page.getByRole('textbox', { name }).waitFor({ state: 'attached' });
    }
    const icons = await page.locator('svg title').allTextContents();
    expect(icons).toEqual(expect.arrayContaining(['play icon', 'docs icon', 'close icon']));
  });

  it.each(['/', '/graphql'])('who follows a link to a question at %s finds it', async (path) => {
    const query = 'query Linked($id: ID!) { entity(id: $id) { name } }';
    const variables = '{ "id": "city:mosul" }';
    const page = await visit(`${path}?${new URLSearchParams({ query, variables })}`);
    expect(await readQuestion(page)).toBe(query);
    await execute(page);
    await findAnswer(page, 'Mosul');
    await page.getByRole('tab', { name: 'WhoSaidIt' }).waitFor();
  });

  it('who was here before and follows a link to a question finds it', async () => {
    const page = await visit();
    await waitUntilKept(page, 'WhoSaidIt');
    await arrive(page, `/?${new URLSearchParams({ query: 'query Linked { __typename }' })}`);
    await page.getByRole('tab', { name: 'Linked', selected: true }).waitFor();
    expect(await readQuestion(page)).toContain('Linked');
    await page.getByRole('tab', { name: 'WhoSaidIt' }).waitFor();
  });
});
