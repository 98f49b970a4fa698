import { asOfRange } from '../../src/domain/control/control-at';
import { parseEdtf } from '../../src/domain/edtf';
import type { Store } from '../../src/store/connection';
import { statesAt } from '../../src/store/control/states-at';
import { importCorpus } from '../../src/use-cases/import-corpus';
import { loadTimelines } from '../../src/store/control/load-timelines';
import { migrate } from '../../src/store/migrate';
import { loadPages } from '../../src/store/read/list';
import { findMatches, SEARCH_KINDS } from '../../src/store/search/find-matches';
import { corpusOf, documentOf, entityOf } from '../support/corpus-of';
import { openEmptyGraph } from '../support/empty-graph';

let store: Store;
beforeAll(async () => {
  store = await openEmptyGraph();
  const document = documentOf('report', {
    title: 'Mosul after the war',
    text: 'Mosul was liberated. ISIS had held it.',
    events: { E1: { trigger: 'liberated', id: 'event:liberation', name: 'Liberation of Mosul' } },
    controls: { 1: { place: 'city:mosul', force: 'organisation:isis', when: '2014-06/2017-07' } },
    claims: {
      1: { content: 'Mosul was liberated', asserts: ['E1'] },
      2: { content: 'ISIS had held it', asserts: ['C1'] },
    },
  });
  const city = entityOf('city:mosul', { name: 'Mosul', aliases: ['الموصل'] });
  const entities = [city, entityOf('organisation:isis', { name: 'ISIS' })];
  await importCorpus(store, corpusOf({ id: 'war', entities }, [document]));
});
afterAll(() => store?.close());

const run = (text: string) =>
  store.write((transaction) => transaction.run({ name: 'run', text }, {}));

async function find(text: string): Promise<string[]> {
  return (await findMatches(store, text, SEARCH_KINDS)).map(({ id }) => id);
}

const ALL = ['city:mosul', 'event:liberation', 'claim:report:1', 'document:report'];

describe('derived data that is derived again', () => {
  it.each(['searchRules', 'controlRules'])(
    'makes another revision of the graph, at the same recorded time: %s',
    async (rules) => {
      const state = () =>
        store.read(
          {
            name: 'state',
            text: 'MATCH (g:Graph) RETURN g.revision AS revision, g.recordedAt AS at',
          },
          {},
          (row: { revision: number; at: number }) => row,
        );
      await migrate(store);
      const [before] = await state();
      await migrate(store);
      expect(await state()).toEqual([before]);
      await run(`MATCH (graph:Graph) SET graph.${rules} = 0`);
      await migrate(store);
      const [after] = await state();
      expect(after!.revision).toBeGreaterThan(before!.revision);
      expect(after!.at).toBe(before!.at);
    },
  );
});

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

describe('a graph of which its program derived who held what by other rules', () => {
  const held = async () => {
    const [timeline] = await loadTimelines(store, ['city:mosul'], null);
    return timeline!.intervals.map(({ forceId, when }) => [forceId, when.edtf]);
  };
  const spell = ['organisation:isis', '2014-06/2017-07'];

  it.each(['REMOVE graph.controlRules', 'SET graph.controlRules = 1'])(
    'has it derived again when it is migrated: %s',
    async (change) => {
      await run(`MATCH (graph:Graph) ${change}`);
      await run("MATCH (interval:ControlInterval) SET interval.id = 'interval:old'");
      await migrate(store);
      expect(await held()).toEqual([spell]);
      await run('MATCH (node:ControlInterval|ControlSegment) DETACH DELETE node');
      await migrate(store);
      expect(await held()).toEqual([]);
      await run('MATCH (graph:Graph) SET graph.controlRules = 0');
      await migrate(store);
      expect(await held()).toEqual([spell]);
    },
  );

  it('gets new nodes for its intervals, also for those that stay the same', async () => {
    const at = asOfRange(parseEdtf('2015-06-01'));
    const list = statesAt(at, { within: null, near: null, by: null, status: null });
    const count = async () => {
      const start = { ids: [], after: null, before: null };
      const [page] = await loadPages(store, list, { limit: 10, fromEnd: false }, [start]);
      return page!.items.length;
    };
    expect(await count()).toBe(1);
    await run('MATCH (segment:ControlSegment) SET segment.fork = -1');
    expect(await count()).toBe(0);
    await run('MATCH (graph:Graph) SET graph.controlRules = 0');
    await migrate(store);
    expect(await count()).toBe(1);
  });
});
