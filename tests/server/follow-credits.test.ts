import { type App, startApp } from '../../src/server/app';
import { followCredits } from '../../src/server/follow-credits';
import { Coalescer } from '../../src/store/coalescer';
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
  it('are read anew only when the graph has changed, and stand where it cannot be read', async () => {
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
    const coalescer = new Coalescer();
    const revision = () => findRevision(watched, coalescer);
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
