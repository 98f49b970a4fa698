// Takes a picture of every kind of page of a running server, light, dark, narrow, on a tablet and printed:
// node scripts/take-pictures.mjs http://127.0.0.1:4000 FOLDER
import { accessSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';

const [site = 'http://127.0.0.1:4000', folder = 'pictures'] = process.argv.slice(2);

const PAGES = {
  front: '/',
  place: '/city:mosul?at=2017-07-05',
  lenses: '/city:mosul?secondAccordingTo=person:haidar-al-abadi',
  log: '/city:kherson',
  map: '/map?within=country:ukraine&at=2022-08-15',
  differ: '/compare',
  document: '/document:mosul-liberation-interview',
  claim: '/claim:mosul-liberation-interview:6',
  person: '/person:riad-hassoun-al-tai',
  event: '/event:liberation-of-mosul',
  changes: '/changes?from=2022-08&to=2022-09',
  contradictions: '/contradictions',
  claims: '/claims?text=Mosul',
  search: '/search?q=Hawija',
  paths: '/paths?from=al-Abadi&to=al-Sistani',
  nothing: '/city:atlantis',
};

const LOOKS = {
  light: { viewport: { width: 1280, height: 900 }, colorScheme: 'light' },
  dark: { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
  narrow: { viewport: { width: 390, height: 844 }, colorScheme: 'light' },
  tablet: { viewport: { width: 768, height: 1024 }, colorScheme: 'light' },
  print: { viewport: { width: 794, height: 1123 }, colorScheme: 'light' },
};

const executablePath = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find(exists);
if (executablePath === undefined) {
  console.error('There is no Chromium here. Install it (Debian: apt-get install chromium).');
  process.exit(1);
}
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
for (const [look, settings] of Object.entries(LOOKS)) {
  const context = await browser.newContext(settings);
  const page = await context.newPage();
  if (look === 'print') await page.emulateMedia({ media: 'print' });
  for (const [name, address] of Object.entries(PAGES)) {
    await page.goto(site + address);
    await page.evaluate(() => document.fonts.ready);
    const file = path.join(folder, `${name}-${look}.png`);
    await page.screenshot({ path: file, fullPage: true });
    console.log(file);
  }
  await context.close();
}
await browser.close();

function exists(file) {
  try {
    accessSync(file);
    return true;
  } catch {
    return false;
  }
}
