import type { Store } from '../../src/store/connection';
import { importCorpus } from '../../src/store/import/import-corpus';
import { migrate } from '../../src/store/migrate';
import { search, SEARCH_KINDS } from '../../src/store/search/search';
import { corpusOf, documentOf, entityOf } from '../support/corpus-of';
import { openEmptyGraph } from '../support/empty-graph';

let store: Store;
beforeAll(async () => {
  store = await openEmptyGraph();
  const document = documentOf('report', {
    title: 'Mosul after the war',
    text: 'Mosul was liberated.',
    events: { E1: { trigger: 'liberated', id: 'event:liberation', name: 'Liberation of Mosul' } },
    claims: { 1: { content: 'Mosul was liberated', asserts: ['E1'] } },
  });
  const city = entityOf('city:mosul', { name: 'Mosul', aliases: ['الموصل'] });
  await importCorpus(store, corpusOf({ id: 'war', entities: [city] }, [document]));
});
afterAll(() => store?.close());

const run = (text: string) => store.write((transaction) => transaction.run({ name: 'run', text }));

async function find(text: string): Promise<string[]> {
  return (await search(store, text, SEARCH_KINDS)).map(({ id }) => id);
}

const ALL = ['city:mosul', 'event:liberation', 'claim:report:1', 'document:report'];

describe('a graph that was made before its program searched as it does now', () => {
  it('is given the words by which it is searched when it is migrated', async () => {
    expect((await find('mosul')).sort()).toEqual([...ALL].sort());
    await run('MATCH (node) REMOVE node.searchWords, node.searchSounds, node.searchRules');
    expect(await find('mosul')).toEqual([]);
    await migrate(store);
    expect((await find('mosul')).sort()).toEqual([...ALL].sort());
    expect(await find('الموصل')).toEqual(['city:mosul']);
    expect(await find('musl')).toEqual(['city:mosul', 'event:liberation', 'document:report']);
  });

  it('is left as it is where it has them', async () => {
    await run("MATCH (city:City {id: 'city:mosul'}) SET city.searchWords = ' elsewhere '");
    await migrate(store);
    expect(await find('elsewhere')).toEqual([]);
    await run('MATCH (graph:Graph) SET graph.searchRules = 0');
    await migrate(store);
    expect((await find('mosul')).sort()).toEqual([...ALL].sort());
  });
});
