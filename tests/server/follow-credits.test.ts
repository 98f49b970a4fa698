import { readCorpus } from '../../src/annotations/read-corpus';
import { pageTable } from '../../src/pages/find-page';
import { type App, startApp } from '../../src/server/app';
import { followCredits } from '../../src/server/follow-credits';
import { SharedBatcher } from '../../src/store/shared-batcher';
import type { Store } from '../../src/store/connection';
import { findRevision } from '../../src/store/read/find-revision';
import { StoreError } from '../../src/store/store-error';
import { importCorpus } from '../../src/use-cases/import-corpus';
import { corpusOf } from '../support/corpus-of';
import { openEmptyGraph } from '../support/empty-graph';
import { storeWith } from '../support/store-with';

let store: Store;
let app: App;
beforeAll(async () => {
  store = await openEmptyGraph();
  app = await startApp(store, { host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
  await app?.close();
  await store?.close();
});

const bring = (id: string, licence: string, attribution: string) =>
  importCorpus(store, corpusOf({ id, title: `The ${id}`, licence, attribution }, []));

async function read(path: string): Promise<string> {
  const response = await fetch(new URL(path, app.address), { headers: { accept: 'text/html' } });
  return (await response.text()).replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
}

describe('every page', () => {
  it('names the licence of each corpus and whom it asks to name, as soon as it is imported', async () => {
    expect(await read('/texts')).not.toContain('Licence');
    await bring('letters', 'CC-BY-4.0', 'Letters by the Herald.');
    for (const path of ['/', '/texts', '/nothing:here']) {
      expect(await read(path)).toContain('The letters : CC-BY-4.0. Letters by the Herald.');
    }
  });

  it('begins, if it is the first, with what each corpus holds', async () => {
    expect(await read('/')).toContain(
      'Where it comes from one corpus The letters no texts, no claims. Licence: CC-BY-4.0',
    );
  });
});

describe('credits', () => {
  it('are read again only if the graph has changed, and stay if it cannot be read', async () => {
    const statements: string[] = [];
    let lost = false;
    const watched = storeWith(store, {
      read: async (statement, parameters, decode) => {
        if (lost) throw new StoreError('STORE_UNREACHABLE', 'Gone.');
        statements.push(statement.name.replace(/.*\//, ''));
        return store.read(statement, parameters, decode);
      },
    });
    const credits = followCredits(watched);
    const batcher = new SharedBatcher();
    const revision = () => findRevision(watched, batcher);
    const titles = async () => (await credits(revision)).map(({ title }) => title);
    expect(await titles()).toEqual(['The letters']);
    expect(await titles()).toEqual(['The letters']);
    expect(statements).toEqual(['find-revision.cypher', 'corpora.cypher', 'find-revision.cypher']);
    await bring('archive', 'CC0-1.0', '');
    expect(await titles()).toEqual(['The archive', 'The letters']);
    lost = true;
    expect(await titles()).toEqual(['The archive', 'The letters']);
  });
});

/** A page of each path and of each kind of id. */
const PAGES: Readonly<Record<string, string>> = {
  '': '/',
  texts: '/texts',
  places: '/places',
  map: '/map?at=2018-01-01',
  contradictions: '/contradictions',
  changes: '/changes?from=2017-07&to=2017-08',
  claims: '/claims?text=Mosul',
  events: '/events',
  search: '/search?q=Mosul',
  paths: '/paths?from=person:haidar-al-abadi&to=person:stephen-townsend',
  surroundings: '/surroundings?of=city:mosul',
  compare: '/compare?place=city:mosul',
  merge: '/merge?into=city:mosul&from=city:tal-afar',
  city: '/city:mosul',
  province: '/province:idlib',
  country: '/country:iraq',
  region: '/region:east-mosul',
  facility: '/facility:al-salem-hospital',
  person: '/person:jeff-davis',
  organisation: '/organisation:coalition',
  event: '/event:liberation-of-mosul',
  claim: '/claim:mosul-liberation-interview:6',
  document: '/document:d52939c7',
  contradiction: '', // its id is read from the list
};

/** Those of these pages that show only one corpus. The first contradiction is within the interview. */
const OF_ONE: Readonly<Record<string, readonly string[]>> = {
  province: ['coalition-2014-2017'],
  region: ['coalition-2014-2017'],
  facility: ['coalition-2014-2017'],
  person: ['coalition-2014-2017'],
  organisation: ['coalition-2014-2017'],
  claim: ['mosul-2017'],
  // Its steps stand on claims of the coalition's texts alone.
  paths: ['coalition-2014-2017'],
  document: ['coalition-2014-2017'],
  contradiction: ['mosul-2017'],
};

describe('a graph of texts of two sides', () => {
  const credits: Record<string, string> = {};
  beforeAll(async () => {
    for (const name of ['mosul-2017', 'coalition-2014-2017']) {
      const reading = await readCorpus(`seeds/${name}`);
      expect((await importCorpus(store, reading)).problems).toEqual([]);
      const { title, licence, attribution } = reading.corpus!;
      credits[name] = `${title} : ${licence}. ${attribution}`;
    }
  });

  /** The corpora that an address credits. */
  const creditedAt = async (address: string) => {
    const text = await read(address);
    return Object.keys(credits).filter((name) => text.includes(credits[name]!));
  };

  it('credits on every kind of page the corpora that it shows', async () => {
    const { paths, kinds } = pageTable(() => {
      throw new Error('This table draws no map.');
    });
    expect(Object.keys(PAGES)).toEqual([...Object.keys(paths), ...Object.keys(kinds)]);
    const list = await (await fetch(new URL('/contradictions', app.address))).text();
    const contradiction = /href="(\/contradiction:[^"]+)"/.exec(list)![1]!;
    for (const [kind, page] of Object.entries({ ...PAGES, contradiction })) {
      const { status } = await fetch(new URL(page, app.address));
      // A merge is a curator's.
      const expected = [page, kind === 'merge' ? 401 : 200, OF_ONE[kind] ?? Object.keys(credits)];
      expect([page, status, await creditedAt(page)]).toEqual(expected);
    }
  });

  it('credits on a list the corpora of what it lists', async () => {
    const lists = {
      '/places?name=Idlib': ['coalition-2014-2017'],
      '/places?name=Mosul': ['mosul-2017', 'coalition-2014-2017'],
      '/changes?from=2014&to=2018&accordingTo=organisation:syriatimes': ['mosul-2017'],
      // An empty list shows no corpus, so it credits all.
      '/places?name=Nowhere': ['mosul-2017', 'coalition-2014-2017'],
    };
    for (const [list, corpora] of Object.entries(lists)) {
      expect([list, await creditedAt(list)]).toEqual([list, corpora]);
    }
  });

  it('credits on a card the corpora that it is made from, and no other', async () => {
    const cards = {
      '/embed/claim:mosul-liberation-interview:6': ['mosul-2017'],
      '/embed/city:tal-afar': ['mosul-2017'],
      '/embed/city:dabiq': ['coalition-2014-2017'],
      '/embed/city:mosul': ['mosul-2017', 'coalition-2014-2017'],
      '/embed/map?at=2018-01-01': ['mosul-2017', 'coalition-2014-2017'],
    };
    for (const [card, corpora] of Object.entries(cards)) {
      expect([card, await creditedAt(card)]).toEqual([card, corpora]);
    }
  });
});
