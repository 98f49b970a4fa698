import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { percentile } from '../../bench/measure/load';
import { type App, startApp } from '../../src/server/app';
import { corpusOf, documentOf, entityOf } from '../support/corpus-of';
import { longTable, longText } from './long-text';
import { findBarriers, openSite, type Site } from './site';

/** kB of script, gzipped, with which a page is first seen. */
const SCRIPT = 120;
/** ms from an input to the frame that answers it, at the 95th percentile. */
const INPUT = 100;
/** ms until a warm server has sent a page, the median. */
const HTML = 150;

/** ms until a text of 20,000 mentions can be read at a claim in it, from the click. */
const OPENED = 1_500;
/** ms from a step of scrolling to the frame that shows it, at the 95th percentile. */
const SCROLLED = 50;

const PLACES = 400;
const MENTIONS = 20_000;
const ROWS = 4_000;

/** MB of answers and reads that the program keeps until the graph changes, where nobody sets it. */
const KEPT = 64;

let site: Site;
/** A server over the same graph that keeps nothing: each page costs there as if nobody had asked for it before. */
let bare: App;
const measured: (readonly [what: string, value: number, budget: number, unit: string])[] = [];

beforeAll(async () => {
  site = await openSite(
    { cacheMegabytes: KEPT },
    corpusOf({ id: 'of-places' }, [ofPlaces()]),
    corpusOf({ id: 'long' }, [longText('long', MENTIONS), longTable('table', ROWS)]),
  );
  bare = await startApp(site.store, { host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
  await bare?.close();
  await site?.close();
  const rows = measured.map(([what, value, budget, unit]) =>
    [what.padEnd(72), `${value.toFixed(1).padStart(8)} ${unit}`, `budget ${budget} ${unit}`].join(
      '  ',
    ),
  );
  process.stdout.write(`\n${rows.join('\n')}\n\n`);
});

/** A text by which two forces held 400 places in turn, a month each. */
function ofPlaces() {
  const numbers = Array.from({ length: PLACES }, (_, index) => String(index).padStart(3, '0'));
  const forces = ['organisation:reds', 'organisation:blues'];
  return documentOf('places', {
    text: numbers.flatMap((n) => [`R${n} holds.`, `B${n} holds.`]).join('\n'),
    published: '2020-12-31',
    publisher: 'organisation:herald',
    entities: [
      ...[...forces, 'organisation:herald'].map((id) => entityOf(id)),
      ...numbers.map((n) =>
        entityOf(`city:p${n}`, {
          latitude: 44 + (Number(n) % 20) * 0.4,
          longitude: 22 + Math.floor(Number(n) / 20) * 0.8,
        }),
      ),
    ],
    controls: Object.fromEntries(
      numbers.flatMap((n, index) => [
        [`${index}`, { place: `city:p${n}`, force: forces[0]!, when: monthOf(index % 6) }],
        [
          `${1000 + index}`,
          { place: `city:p${n}`, force: forces[1]!, when: monthOf(6 + (index % 6)) },
        ],
      ]),
    ),
    claims: Object.fromEntries(
      numbers.flatMap((n, index) => [
        [`${index}`, { content: `R${n} holds`, asserts: [`C${index}`] }],
        [`${1000 + index}`, { content: `B${n} holds`, asserts: [`C${1000 + index}`] }],
      ]),
    ),
  });
}

function monthOf(index: number): string {
  return `2020-${String(index + 1).padStart(2, '0')}`;
}

/** Notes a figure beside its budget. Times are printed and hold nobody up: a busy machine makes them worse. */
function keep(what: string, value: number, budget: number, unit: string): void {
  measured.push([what, value, budget, unit]);
  if (unit === 'kB') expect(value).toBeLessThanOrEqual(budget);
}

/** ms from each input to the end of the frame after it; `input` is an expression that sends the one of number `i`. */
function latencies(page: Page, times: number, input: string): Promise<number[]> {
  return page.evaluate(`(async () => {
    const taken = [];
    for (let i = 0; i < ${times}; i++) {
      const from = performance.now();
      ${input};
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      taken.push(performance.now() - from);
    }
    return taken;
  })()`);
}

async function visit(path: string): Promise<Page> {
  const page = await site.newVisitor({ viewport: { width: 1280, height: 900 } });
  await page.goto(new URL(path, site.address).href);
  return page;
}

it.each(['/', '/city:mosul', '/map?at=2020-06-15', '/document:mosul-liberation-interview'])(
  '%s is seen with little script',
  async (path) => {
    const page = await site.newVisitor({ viewport: { width: 1280, height: 900 } });
    const sizes: Promise<number>[] = [];
    page.on('response', (response) => {
      if (!response.url().endsWith('.js')) return;
      sizes.push(response.body().then((body) => gzipSync(body).length));
    });
    await page.goto(new URL(path, site.address).href, { waitUntil: 'networkidle' });
    const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    await page.context().close();
    keep(`script of the first view of ${path}, gzipped`, total / 1000, SCRIPT, 'kB');
  },
);

it('a map of 400 places answers a slider', async () => {
  const page = await visit('/map?at=2020-01-15');
  const slider = page.getByRole('slider', { name: 'Who held it on' });
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  await page.getByRole('heading', { level: 1, name: /16 January 2020/ }).waitFor();
  expect(await page.locator('.marks > a').count()).toBeGreaterThan(60);
  const taken = await latencies(
    page,
    100,
    `{ const slider = document.getElementById('slide-held');
       slider.value = Number(slider.value) + 3;
       slider.dispatchEvent(new Event('input', { bubbles: true })); }`,
  );
  // The seed's own places with coordinates are there too.
  expect(await page.locator('.marks > a').count()).toBeGreaterThanOrEqual(PLACES);
  keep('slider of a map of 400 places, p95', percentile(taken, 0.95), INPUT, 'ms');
});

it('a timeline of 400 lanes answers keys', async () => {
  const page = await site.newVisitor({ viewport: { width: 1280, height: 900 } });
  const day = 86_400_000;
  const lanes = Array.from({ length: PLACES }, (_, lane) => ({
    name: `Force ${lane}`,
    slot: 1 + (lane % 8),
    segments: ['POSSIBLE', 'CERTAIN', 'LAST_KNOWN'].map((certainty, index) => ({
      ...{ certainty, told: `Force ${lane}, ${index}`, quotes: [] },
      ...{ from: (lane + 40 * index) * day, until: (lane + 40 * index + 40) * day },
    })),
  }));
  const model = { label: '400 lanes', from: 0, until: 600 * day, lanes, disputes: [], quotes: [] };
  await page.route('**/city:mosul', async (route) => {
    const answer = await route.fetch();
    const body = (await answer.text()).replace(
      /(data-id="held" data-model=)"[^"]*"/,
      `$1"${JSON.stringify(model).replaceAll('"', '&quot;')}"`,
    );
    await route.fulfill({ response: answer, body });
  });
  await page.goto(new URL('/city:mosul', site.address).href);
  const first = page.locator('.seg[tabindex="0"]').first();
  await first.waitFor();
  expect(await page.locator('[data-id="held"] .seg').count()).toBe(3 * PLACES);
  await first.focus();
  const taken = await latencies(
    page,
    100,
    `document.activeElement.dispatchEvent(
       new KeyboardEvent('keydown', { key: ['ArrowDown', '+', 'ArrowRight', '-'][i % 4], bubbles: true }))`,
  );
  keep('keys and zoom of a timeline of 400 lanes, p95', percentile(taken, 0.95), INPUT, 'ms');
});

describe('a text of 20,000 mentions', () => {
  it('opens at a claim, in the part of the text that has it', async () => {
    const page = await visit('/document:long?claim=4711#claim-4711');
    const taken: number[] = [];
    for (let i = 0; i < 10; i++) {
      const from = performance.now();
      await page.goto(
        new URL(`/document:long?claim=${4000 + i}#claim-${4000 + i}`, site.address).href,
        {
          waitUntil: 'domcontentloaded',
        },
      );
      await page.locator(`#claim-${4000 + i}`).waitFor();
      taken.push(performance.now() - from);
    }
    const { y, height } = (await page.locator('#claim-4009').boundingBox())!;
    expect(y).toBeGreaterThanOrEqual(0);
    expect(y + height).toBeLessThanOrEqual(900);
    await page.context().close();
    keep(
      'a text of 20,000 mentions opens at a claim, median',
      percentile(taken, 0.5),
      OPENED,
      'ms',
    );
  });

  it('shows the claims of all its parts as it scrolls', async () => {
    const page = await visit('/document:long');
    const { frames, marked, all } = await page.evaluate<{
      frames: number[];
      marked: number;
      all: number;
    }>(`(async () => {
      const frames = [];
      const parts = [...document.querySelectorAll('.cl-part')];
      const later = (ms) => new Promise((done) => setTimeout(done, ms));
      for (const part of parts) {
        const end = part.offsetTop + part.offsetHeight;
        while (scrollY < end - 900 && scrollY + innerHeight < document.documentElement.scrollHeight - 1) {
          const from = performance.now();
          scrollBy(0, 300);
          await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
          frames.push(performance.now() - from);
        }
        while (part.dataset.plain !== undefined) await later(20);
      }
      return { frames, all: parts.length, marked: document.querySelectorAll('.cl-part:not([data-plain])').length };
    })()`);
    expect(all).toBeGreaterThan(50);
    expect(marked).toBe(all);
    expect(await page.locator('.cl-text a.ment').count()).toBe(MENTIONS);
    await page.context().close();
    keep(
      'a step of scrolling through a text of 20,000 mentions, p95',
      percentile(frames, 0.95),
      SCROLLED,
      'ms',
    );
  });

  it('has a link at the head of each part to its claims, where no script runs', async () => {
    const page = await site.newVisitor({ javaScriptEnabled: false });
    await page.goto(new URL('/document:long', site.address).href);
    expect(await page.locator('#part-2 .cl-text a').count()).toBe(0);
    await page.locator('#part-2').getByRole('link', { name: 'Show its claims' }).click();
    await page.waitForURL(/document:long\?part=2#part-2$/);
    expect(await page.locator('#part-2 .cl-text a.ment').count()).toBeGreaterThan(100);
    expect(await page.locator('#part-1 .cl-text a').count()).toBe(0);
    await page.context().close();
  });

  it('leaves the focus where it was as the claims of a part are shown', async () => {
    const page = await site.newVisitor({ viewport: { width: 1280, height: 900 } });
    let answer = () => {};
    const mayAnswer = new Promise<void>((resolve) => (answer = resolve));
    await page.route('**/parts/**', async (route) => {
      await mayAnswer;
      await route.continue();
    });
    await page.goto(new URL('/document:long', site.address).href);
    await page.locator('#part-2').getByRole('link', { name: 'Show its claims' }).focus();
    answer();
    await page.locator('#part-2:not([data-plain])').waitFor();
    expect(await page.locator('#part-2 .cl-part-head').evaluate(isFocused)).toBe(true);
    await page.context().close();
  });

  it('goes on by keys from the last claim of a part to the first of the next', async () => {
    const page = await visit('/document:long');
    const last = page.locator('#part-1 .cl-ref').last();
    await last.focus();
    await page.keyboard.press(']');
    await page.locator('#part-2 .cl-ref:focus').waitFor();
    await page.keyboard.press('[');
    await page.locator('#part-1 .cl-ref:focus').waitFor();
    expect(await page.locator('.cl-text [tabindex="0"]').count()).toBe(1);
    await page.context().close();
  });

  it('is entered at a claim by the link of that claim, and by one that names the claim alone', async () => {
    const page = await visit('/claim:long:5001');
    await page.getByRole('link', { name: 'See it in the text' }).click();
    await page.waitForURL(/document:long\?claim=5001#claim-5001$/);
    await page.locator('#claim-5001').waitFor();
    await page.goto(new URL('/document:long#claim-6001', site.address).href);
    await page.waitForURL(/document:long\?claim=6001#claim-6001$/);
    await page.locator('#claim-6001').waitFor();
    await page.context().close();
  });

  it('has no barrier for a reader with a screen reader', async () => {
    const page = await visit('/document:long');
    expect(await findBarriers(page, new URL('/document:long?part=3', site.address).href)).toEqual(
      [],
    );
    await page.context().close();
  });

  it('is sent a part at a time by a warm server', async () => {
    // The cache has room for so many parts that nobody has asked for twice.
    const part = (i: number) => `document:long?part=${1 + (i % 10)}`;
    await keepTimes('a text of 20,000 mentions', (i) => `/${part(i)}`, OPENED);
    await keepTimes('a further part of it', (i) => `/parts/${part(i)}`, HTML);
  });
});

it('a table of 4,000 rows calls the claims of a further part by their rows', async () => {
  const page = await visit('/document:table?part=9');
  const first = await page.locator('#part-9 .cl-notes .n').first().textContent();
  const line = await page.locator('#part-9 .cl-text').first().textContent();
  const [, row] = /^town-(\d+),/.exec(line!)!;
  expect(Number(first)).toBe(Number(row) + 1);
  await page.context().close();
  await keepTimes('a table of 4,000 rows', (i) => `/document:table?part=${1 + (i % 20)}`, OPENED);
});

it.each([
  '/',
  '/city:mosul',
  '/claim:mosul-liberation-interview:6',
  '/document:mosul-liberation-interview',
  '/claims',
  '/contradictions',
  '/map?at=2017-07-05',
  '/map?at=2020-06-15',
  '/map?at=2020-06-15&publishedBefore=2021-01-01',
])('a warm server sends %s at once', async (path) => {
  await keepTimes(path, () => path, HTML);
});

const isFocused = (element: unknown) =>
  (element as { matches(selector: string): boolean }).matches(':focus');

/** Notes how long pages take that nobody has asked for before, and the same pages once more. */
async function keepTimes(
  what: string,
  pathOf: (index: number) => string,
  budget: number,
): Promise<void> {
  keep(`HTML of ${what}, anew, median`, await timeOf(bare, pathOf), budget, 'ms');
  await timeOf(site, pathOf);
  keep(`HTML of ${what}, again, median`, await timeOf(site, pathOf), budget, 'ms');
}

/** ms until a warm server has sent an answer, the median of 15. */
async function timeOf(
  { address }: { readonly address: string },
  pathOf: (index: number) => string,
): Promise<number> {
  const taken: number[] = [];
  for (let i = 0; i < 25; i++) {
    const from = performance.now();
    const answer = await fetch(new URL(pathOf(i), address), { headers: { accept: 'text/html' } });
    expect(answer.status).toBe(200);
    await answer.text();
    if (i >= 10) taken.push(performance.now() - from);
  }
  return percentile(taken, 0.5);
}
