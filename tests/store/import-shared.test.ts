import type { CorpusReading } from '../../src/domain/corpus';
import type { Store } from '../../src/store/connection';
import { importCorpus } from '../../src/use-cases/import-corpus';
import { corpusOf, documentOf, entityOf } from '../support/corpus-of';
import { emptyGraph, openEmptyGraph } from '../support/empty-graph';

let store: Store;

beforeAll(async () => {
  store = await openEmptyGraph();
});
beforeEach(() => emptyGraph(store));
afterAll(() => store.close());

/** Two corpora that describe one city and report one event, each its own way. */
const ALPHA = corpusOf(
  {
    id: 'alpha',
    entities: [
      entityOf('city:hawija', {
        name: 'Hwija',
        sameAs: ['https://www.geonames.org/96994'],
        partOf: ['province:kirkuk'],
      }),
      entityOf('province:kirkuk', { name: 'Kirkuk' }),
    ],
  },
  [
    documentOf('alpha-report', {
      text: 'Hwija will be liberated in 2017.',
      events: {
        E1: {
          trigger: 'liberated',
          id: 'event:liberation-of-hawija',
          name: 'The liberation of Hwija',
          realis: 'PLANNED',
          when: '2017',
          places: ['city:hawija'],
        },
      },
      claims: { '2': { content: 'Hwija will be liberated in 2017', asserts: ['E1'] } },
    }),
  ],
);

const BETA = corpusOf(
  {
    id: 'beta',
    entities: [
      entityOf('city:hawija', {
        name: 'Hawija',
        aliases: ['الحويجة'],
        sameAs: ['https://www.wikidata.org/wiki/Q1591128'],
        latitude: 35.32,
        longitude: 43.77,
      }),
      entityOf('country:iraq', { name: 'Iraq' }),
    ],
  },
  [
    documentOf('beta-report', {
      text: 'Iraq took Hawija on 5 October 2017.',
      events: {
        E1: {
          trigger: 'took',
          id: 'event:liberation-of-hawija',
          name: 'Hawija is taken',
          type: 'CAPTURE',
          when: '2017-10-05',
          places: ['city:hawija'],
          participants: [['AGENT', 'country:iraq']],
        },
      },
      claims: { '2': { content: 'Iraq took Hawija on 5 October 2017', asserts: ['E1'] } },
    }),
  ],
);

const MERGED = {
  city: {
    name: 'Hwija',
    aliases: ['Hawija', 'الحويجة'],
    sameAs: ['https://www.geonames.org/96994', 'https://www.wikidata.org/wiki/Q1591128'],
    position: [35.32, 43.77],
    found: ['hawija', 'hwija', 'الحويجة'],
    partOf: ['province:kirkuk'],
  },
  event: {
    name: 'The liberation of Hwija',
    type: 'LIBERATION',
    realis: 'ACTUAL',
    when: '2017-10-05',
    places: ['city:hawija'],
    participants: ['AGENT country:iraq'],
  },
};

describe('two corpora that know one entity and one event', () => {
  it.each([
    ['in this order', [ALPHA, BETA]],
    ['in the other order', [BETA, ALPHA]],
    ['one of them twice', [BETA, ALPHA, BETA]],
  ] as [string, CorpusReading[]][])('are merged the same way %s', async (_order, corpora) => {
    for (const corpus of corpora) {
      expect((await importCorpus(store, corpus)).problems).toEqual([]);
    }
    expect(await merged()).toEqual(MERGED);
  });

  it('leave what the other says when one of them no longer speaks of it', async () => {
    await importCorpus(store, ALPHA);
    await importCorpus(store, BETA);
    const report = await importCorpus(store, corpusOf({ id: 'alpha' }, []));
    expect(report).toMatchObject({ entities: { withdrawn: 2 }, documents: { withdrawn: 1 } });
    expect(await merged()).toMatchObject({
      city: { name: 'Hawija', aliases: ['الحويجة'], found: ['hawija', 'الحويجة'], partOf: [] },
      event: { name: 'Hawija is taken', type: 'CAPTURE', when: '2017-10-05' },
    });
    expect(await ask('MATCH (e:Entity {withdrawn: true}) RETURN e.id AS value')).toEqual([
      'province:kirkuk',
    ]);
  });
});

describe('an entity that documents describe themselves', () => {
  const place = entityOf('city:table:lyman', { name: 'Lyman' });
  const row = (name: string) =>
    documentOf(name, {
      text: 'Lyman,ua',
      entities: [place],
      claims: { '1': { content: 'Lyman,ua', about: ['city:table:lyman'] } },
    });
  const table = (...names: string[]) => corpusOf({ id: 'table' }, names.map(row));

  it('is one, and stays until the last of them is gone', async () => {
    const withdrawn = 'MATCH (e:City) RETURN coalesce(e.withdrawn, false) AS value';
    const first = await importCorpus(store, table('one', 'two'));
    expect(first.entities).toEqual({ added: 1, changed: 0, unchanged: 0, withdrawn: 0 });
    const second = await importCorpus(store, table('one', 'two'));
    expect(second.changed).toBe(false);
    expect(second.entities).toEqual({ added: 0, changed: 0, unchanged: 1, withdrawn: 0 });
    await importCorpus(store, table('one'));
    expect(await ask(withdrawn)).toEqual([false]);
    const last = await importCorpus(store, table());
    expect(last.entities).toEqual({ added: 0, changed: 0, unchanged: 0, withdrawn: 1 });
    expect(await ask(withdrawn)).toEqual([true]);
  });

  it('is counted once, however many transactions change its description', async () => {
    // More text than one transaction takes, so that each document has its own.
    const text = `Lyman,ua\n${'x'.repeat(3_100_000)}`;
    const spelled = (...names: string[]) =>
      corpusOf(
        { id: 'table', entities: [entityOf('country:ukraine')] },
        names.map((name) => documentOf(name, { text, entities: [{ ...place, name }] })),
      );
    const counts = async (...names: string[]) =>
      (await importCorpus(store, spelled(...names))).entities;
    expect(await counts('Lyman', 'LYMAN')).toEqual({ ...NOTHING, added: 2 });
    expect(await counts('Lyman', 'LYMAN')).toEqual({ ...NOTHING, unchanged: 2 });
    expect(await counts('Liman', 'Krasny Liman')).toEqual({
      ...NOTHING,
      changed: 1,
      unchanged: 1,
    });
    expect(await ask('MATCH (e:City) RETURN e.name AS value')).toEqual(['Krasny Liman']);
  });
});

const NOTHING = { added: 0, changed: 0, unchanged: 0, withdrawn: 0 };

async function merged(): Promise<unknown> {
  const [city] = await ask(`
    MATCH (e:City {id: 'city:hawija'})-[:NAMED]->(n)
    WITH e, n.folded AS folded ORDER BY folded
    WITH e, collect(folded) AS found
    RETURN {
      name: e.name, aliases: e.aliases, sameAs: e.sameAs, position: [e.latitude, e.longitude],
      found: found, partOf: [(e)-[:PART_OF]->(p) | p.id]
    } AS value`);
  const [event] = await ask(`
    MATCH (e:Event)
    RETURN {
      name: e.name, type: e.type, realis: e.realis, when: e.whenEdtf,
      places: [(e)-[:TOOK_PLACE_IN]->(p) | p.id],
      participants: [(e)-[r:HAS_PARTICIPANT]->(p) | r.role + ' ' + p.id]
    } AS value`);
  return { city, event };
}

function ask(text: string): Promise<unknown[]> {
  return store.read({ name: 'ask', text }, {}, ({ value }: { value: unknown }) => value);
}
