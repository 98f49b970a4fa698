import type { Store } from '../../../src/store/connection';
import { importCorpus } from '../../../src/use-cases/import-corpus';
import { migrate } from '../../../src/store/migrate';
import { findChanges } from '../../../src/store/control/find-changes';
import { corpusOf, documentOf, entityOf, type DocumentSketch } from '../../support/corpus-of';
import { emptyGraph, openEmptyGraph } from '../../support/empty-graph';

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
      findChanges(store, { from: Date.parse(from), until: Date.parse(to) }, null, {}).then(
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

async function countRanges(): Promise<number> {
  const text = 'MATCH (range:ChangeRange) RETURN count(range) AS count';
  const [row] = await store.read({ name: 'ranges', text }, {}, (found: { count: number }) => found);
  return row!.count;
}
