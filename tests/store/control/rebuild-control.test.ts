import fc from 'fast-check';
import type { Store } from '../../../src/store/connection';
import { importCorpus } from '../../../src/use-cases/import-corpus';
import { migrate } from '../../../src/store/migrate';
import { loadTimelines } from '../../../src/store/control/load-timelines';
import { findChanges } from '../../../src/store/control/find-changes';
import { corpusOf, documentOf, entityOf, type DocumentSketch } from '../../support/corpus-of';
import { emptyGraph, openEmptyGraph } from '../../support/empty-graph';
import { propertyRuns } from '../../support/property-runs';

let store: Store;
beforeAll(async () => {
  store = await openEmptyGraph();
});
beforeEach(async () => {
  await emptyGraph(store);
  await migrate(store);
});
afterAll(() => store.close());

const ENTITIES = ['city:mosul', 'city:tikrit', 'organisation:isis', 'country:iraq'].map((id) =>
  entityOf(id),
);

async function importDocuments(...sketches: [name: string, sketch: DocumentSketch][]) {
  const documents = sketches.map(([name, sketch]) => documentOf(name, sketch));
  const report = await importCorpus(store, corpusOf({ id: 'war', entities: ENTITIES }, documents));
  expect(report.problems).toEqual([]);
}

/** What the graph keeps of who held a place: `isis 2014-06/2017-07 <claims>`, in order. */
async function intervalsOf(placeId: string): Promise<string[]> {
  return store.read(
    {
      name: 'intervals',
      text: `MATCH (:Entity {id: $placeId})<-[:OF_PLACE]-(i:ControlInterval)
        OPTIONAL MATCH (i)-[:HELD_BY]->(force)
        RETURN i.id AS id, coalesce(force.name, i.status) AS who, i.whenEdtf AS edtf,
          [(i)-[:STANDS_ON]->(claim) | claim.id] AS claims ORDER BY i.whenStartEarliest`,
    },
    { placeId },
    (row: { who: string; edtf: string; claims: string[] }) =>
      [row.who, row.edtf, ...row.claims.sort()].join(' '),
  );
}

const HELD: DocumentSketch = {
  text: 'ISIS held Mosul from June 2014 to July 2017.',
  published: '2017-08',
  controls: { 1: { place: 'city:mosul', force: 'organisation:isis', when: '2014-06/2017-07' } },
  claims: { 1: { content: 'ISIS held Mosul from June 2014 to July 2017', asserts: ['C1'] } },
};
const LIBERATED: DocumentSketch = {
  text: 'Iraq liberated Mosul from ISIS on July 10.',
  published: '2017-08',
  events: {
    E2: {
      trigger: 'liberated',
      places: ['city:mosul'],
      when: '2017-07-10',
      gains: ['country:iraq'],
      loses: ['organisation:isis'],
    },
  },
  claims: { 1: { content: 'Iraq liberated Mosul from ISIS on July 10', asserts: ['E2'] } },
};

describe('derived control in the graph', () => {
  it('is there once the claims are', async () => {
    await importDocuments(['held', HELD]);
    expect(await intervalsOf('city:mosul')).toEqual(['isis 2014-06/2017-07 claim:held:1']);
  });

  it('is tightened by an event that another document reports', async () => {
    await importDocuments(['held', HELD], ['liberated', LIBERATED]);
    const [isis, iraq] = await intervalsOf('city:mosul');
    expect(isis).toMatch(/^isis 2014-06\/2017-07-10 claim:held:1/);
    expect(iraq).toMatch(/^iraq 2017-07-10\/ claim:liberated:1/);
  });

  it('follows a claim that changed though its event report did not', async () => {
    await importDocuments(['held', HELD], ['liberated', LIBERATED]);
    const denied: DocumentSketch = {
      ...LIBERATED,
      claims: { 1: { ...LIBERATED.claims![1]!, factuality: 'UNCOMMITTED' } },
    };
    await importDocuments(['held', HELD], ['liberated', denied]);
    // What is put forward without being asserted leaves a possibility, and bounds nobody's hold.
    expect(await intervalsOf('city:mosul')).toEqual([
      'isis 2014-06/2017-07 claim:held:1',
      'iraq [2017-07-10..] claim:liberated:1~2',
    ]);
  });

  it('follows an event that no longer is said to have changed who holds a place', async () => {
    await importDocuments(['held', HELD], ['liberated', LIBERATED]);
    const visited: DocumentSketch = {
      ...LIBERATED,
      events: { E2: { trigger: 'liberated', places: ['city:mosul'], when: '2017-07-10' } },
    };
    await importDocuments(['held', HELD], ['liberated', visited]);
    expect(await intervalsOf('city:mosul')).toEqual(['isis 2014-06/2017-07 claim:held:1']);
  });

  it('goes when its claims go, and leaves other places alone', async () => {
    const tikrit: DocumentSketch = {
      ...HELD,
      controls: {
        1: { place: 'city:tikrit', force: 'organisation:isis', when: '2014-06/2015-03' },
      },
    };
    await importDocuments(['held', HELD], ['tikrit', tikrit]);
    await importDocuments(['tikrit', tikrit]);
    expect(await intervalsOf('city:mosul')).toEqual([]);
    expect(await intervalsOf('city:tikrit')).toEqual(['isis 2014-06/2015-03 claim:tikrit:1']);
  });

  it('has the times at which a place may have changed hands, and only those that claims give', async () => {
    const changing = (from: string, to: string) =>
      findChanges(store, { from: Date.parse(from), until: Date.parse(to) }, null, null).then(
        (found) => found.map(({ placeId }) => placeId),
      );
    await importDocuments(['held', HELD], ['liberated', LIBERATED]);
    expect(await changing('2014-06-05', '2014-06-06')).toEqual(['city:mosul']);
    expect(await changing('2017-07-10', '2017-07-11')).toEqual(['city:mosul']);
    expect(await changing('2016-01-01', '2017-01-01')).toEqual([]);
    await importDocuments(['liberated', LIBERATED]);
    expect(await changing('2014-06-05', '2014-06-06')).toEqual([]);
    expect(await countRanges()).toBe(1);
    await importDocuments();
    expect(await countRanges()).toBe(0);
  });
});

/** One sentence about a place in a province, in words of which nothing depends. */
const sentence = fc.record({
  place: fc.constantFrom('city:mosul', 'city:tikrit', 'province:nineveh'),
  force: fc.constantFrom('organisation:isis', 'country:iraq', null),
  when: fc.constantFrom('2014', '2014-06/2015', '2015-03/..', '2015-06-01', '2016/', '2016~'),
  speaker: fc.constantFrom('person:ann', 'person:ben', null),
  factuality: fc.constantFrom('CERTAIN', 'CERTAIN', 'PROBABLE', 'CERTAIN_NOT'),
  isEvent: fc.boolean(),
});

type Sentence = ReturnType<typeof sentence.generate>['value'];

function sketchOf({ place, force, when, speaker, factuality, isEvent }: Sentence): DocumentSketch {
  const gains = force === null ? [] : [force];
  return {
    text: 'They took it.',
    published: '2017',
    ...(isEvent && force !== null
      ? { events: { E2: { trigger: 'took', places: [place], when, gains } } }
      : { controls: { 2: { place, when, ...(force === null ? {} : { force }) } } }),
    claims: {
      1: {
        content: 'They took it',
        speakers: speaker === null ? [] : [speaker],
        speakerText: 'They',
        factuality: factuality as 'CERTAIN',
        asserts: [isEvent && force !== null ? 'E2' : 'C2'],
      },
    },
  };
}

describe('the intervals in the graph', () => {
  const IDS = ['person:ann', 'person:ben', 'organisation:isis', 'country:iraq'];
  const ALL = [
    ...IDS.map((id) => entityOf(id)),
    entityOf('province:nineveh', { partOf: ['country:iraq'] }),
    ...['city:mosul', 'city:tikrit'].map((id) => entityOf(id, { partOf: ['province:nineveh'] })),
  ];
  const PLACES = ['city:mosul', 'city:tikrit', 'province:nineveh'];
  /** Takes no claim away, and so has control derived anew. */
  const ADMITS_ALL = { excluding: ['person:nobody'] };

  async function importOne(corpusId: string, sentences: readonly Sentence[]) {
    const documents = sentences.map((one, at) => documentOf(`${corpusId}${at}`, sketchOf(one)));
    const { problems } = await importCorpus(
      store,
      corpusOf({ id: corpusId, entities: ALL }, documents),
    );
    expect(problems).toEqual([]);
  }

  it('are those that a lens which admits every claim derives anew, after imports in any order', async () => {
    const corpus = fc.tuple(
      fc.constantFrom('a', 'b', 'c'),
      fc.array(sentence, { minLength: 0, maxLength: 4 }),
    );
    const imports = fc.array(corpus, { minLength: 2, maxLength: 4 });
    const property = fc.asyncProperty(imports, async (given) => {
      await emptyGraph(store);
      await migrate(store);
      for (const [corpusId, sentences] of given) await importOne(corpusId, sentences);
      const kept = await loadTimelines(store, PLACES, null);
      const derived = await loadTimelines(store, PLACES, ADMITS_ALL);
      expect(kept.map(({ intervals }) => intervals)).toEqual(
        derived.map(({ intervals }) => intervals),
      );
    });
    await fc.assert(property, { numRuns: propertyRuns(5) });
  });
});

async function countRanges(): Promise<number> {
  const text = 'MATCH (range:ChangeRange) RETURN count(range) AS count';
  const [row] = await store.read({ name: 'ranges', text }, {}, (found: { count: number }) => found);
  return row!.count;
}
