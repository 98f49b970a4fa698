import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { readCorpus } from '../../src/annotations/read-corpus';
import { type AppSettings, startApp } from '../../src/server/app';
import type { CorpusReading } from '../../src/domain/corpus';
import type { Store } from '../../src/store/connection';
import { importCorpus } from '../../src/use-cases/import-corpus';
import { checkBuilt, ROOT } from '../cli/program';
import { findChromium } from '../support/chromium';
import { openEmptyGraph } from '../support/empty-graph';

/** A Claimline with the interview of the seeds and other corpora, and a browser to visit it with. */
export interface Site {
  readonly address: string;
  /** Its graph, for another server over the same. */
  readonly store: Store;
  /** A page of a visitor who was never here. The answer's editor keeps in it only the lines in view. */
  newVisitor(options?: BrowserContextOptions): Promise<Page>;
  close(): Promise<void>;
}

/** How long a page is waited for, in ms. */
const PATIENCE = 120_000;

export async function openSite(
  settings: Partial<AppSettings> = {},
  ...others: CorpusReading[]
): Promise<Site> {
  checkBuilt();
  const store = await openEmptyGraph();
  await importCorpus(store, await readCorpus(path.join(ROOT, 'seeds', 'mosul-2017')));
  for (const corpus of others) await importCorpus(store, corpus);
  const app = await startApp(store, { host: '127.0.0.1', port: 0, ...settings });
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox', '--disable-background-networking', '--disable-gpu'],
  });
  return {
    address: app.address,
    store,
    newVisitor: async (options) => {
      const context = await browser.newContext({
        viewport: { width: 1400, height: 6000 },
        ...options,
      });
      // A busy machine makes a page slow, never wrong.
      context.setDefaultTimeout(PATIENCE);
      return context.newPage();
    },
    async close() {
      await browser.close();
      await app.close();
      await store.close();
    },
  };
}

/** The rules of axe that a page breaks, by light or in the dark, each with the first place where it does. */
export async function findBarriers(page: Page, address: string): Promise<string[]> {
  const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.goto(address);
    await page.evaluate(axe);
    found.push(
      ...(await page.evaluate<string[]>(
        `axe.run(document).then(({ violations }) => violations.map(({ id, nodes }) => id + ' at ' + nodes[0].html))`,
      )),
    );
  }
  return found;
}

/** Opens the tab of a question, and waits until its query is there. */
export async function openTab(page: Page, name: string): Promise<void> {
  await page.getByRole('tab', { name }).click();
  await page.locator('.graphiql-query-editor', { hasText: name }).waitFor();
}

/** Presses the button, once. */
export async function execute(page: Page): Promise<void> {
  await page.getByRole('button', { name: /execute/i }).click();
}

/** The part of the answer that is in view, once these words are; as one line. */
export async function findAnswer(page: Page, words: string): Promise<string> {
  const answer = page.locator('.result-window', { hasText: words });
  await answer.waitFor();
  return plain((await answer.textContent())!);
}

/** The part of the question that is in view, as one line. */
export async function readQuestion(page: Page): Promise<string> {
  return plain((await page.locator('.graphiql-query-editor .view-lines').textContent())!);
}

/** An editor indents by blanks that do not break. */
function plain(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}
