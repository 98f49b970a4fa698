import fc from 'fast-check';
import { compare } from '../../../src/domain/compare';
import type { Contradiction } from '../../../src/domain/contradiction/contradiction';
import { parseEdtf } from '../../../src/domain/edtf';
import { standsBeside } from '../../../src/use-cases/find-node';
import { loadContradictions } from '../../../src/store/contradiction/load-contradictions';
import { keptContradictions } from '../../support/kept-contradictions';
import { countPairs } from '../../../src/store/contradiction/count-pairs';
import type { ContradictionFilter } from '../../../src/store/read/contradictions/contradiction-list';
import { watchWrites } from '../../support/store-with';
import { asOfRange } from '../../../src/domain/control/control-at';
import {
  findPlacesUnderLens,
  findStatesUnderLens,
} from '../../../src/store/control/find-states-under-lens';
import { statesAt } from '../../../src/store/control/states-at';
import { type Key, loadPages } from '../../../src/store/read/list';
import { EVERYWHERE } from '../../../src/domain/area';
import type { Lens } from '../../../src/domain/control/lens';
import type { Store } from '../../../src/store/connection';
import { importCorpus } from '../../../src/use-cases/import-corpus';
import { migrate } from '../../../src/store/migrate';
import { countDuePlaces, deriveLeftPlaces } from '../../../src/store/control/derive-due-places';
import { readRevision } from '../../../src/store/read/find-revision';
import { LOCAL_OWNER } from '../../../src/domain/principal';
import { retractClaim } from '../../../src/use-cases/corrections/retract-claim';
import { loadTimelines } from '../../../src/store/control/load-timelines';
import { findDeniedPlaces } from '../../../src/store/control/find-denied-places';
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

/** The graph's record of who held a place: `isis 2014-06/2017-07 <claims>`, in order. */
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
    // A content that is put forward without being asserted leaves a possibility, and bounds nobody's hold.
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

  it('has the times at which a claim denies who held a place, and only those', async () => {
    const deniedIn = (from: string, to: string, knownAsOf: number | null = null) =>
      findDeniedPlaces(
        store,
        { from: Date.parse(from), until: Date.parse(to) },
        { within: null, knownAsOf },
      );
    const denied: DocumentSketch = {
      ...HELD,
      claims: { 1: { ...HELD.claims![1]!, factuality: 'CERTAIN_NOT' } },
    };
    await importDocuments(['held', HELD]);
    expect(await deniedIn('2014-01-01', '2018-01-01')).toEqual([]);
    await importDocuments(['held', denied]);
    // From some day of June 2014 to some day of July 2017: surely in between.
    expect(await deniedIn('2016-01-01', '2016-01-02')).toEqual(['city:mosul']);
    expect(await deniedIn('2014-06-01', '2014-07-01')).toEqual([]);
    expect(await deniedIn('2018-01-01', '2019-01-01')).toEqual([]);
    await importDocuments();
    expect(await deniedIn('2016-01-01', '2016-01-02')).toEqual([]);
    // It was denied before that import, and is by no claim that came later.
    expect(await deniedIn('2016-01-01', '2016-01-02', 0)).toEqual(['city:mosul']);
    expect(await deniedIn('2018-01-01', '2019-01-01', 0)).toEqual([]);
    expect(await deniedIn('2016-01-01', '2016-01-02', Infinity)).toEqual([]);
  });

  it('has the times at which a place may have changed hands, and only those that claims give', async () => {
    const changing = (from: string, to: string) =>
      findChanges(store, { from: Date.parse(from), until: Date.parse(to) }, EVERYWHERE, null).then(
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

describe('an import of several transactions', () => {
  const several = (sketches: [name: string, sketch: DocumentSketch][], onProgress = () => {}) =>
    importCorpus(
      store,
      corpusOf(
        { id: 'war', entities: ENTITIES },
        sketches.map(([name, sketch]) => documentOf(name, sketch)),
      ),
      { batchRecords: 1, onProgress: ({ phase }) => phase === 'import' && onProgress() },
    );
  const BOTH: [name: string, sketch: DocumentSketch][] = [
    ['held', HELD],
    ['liberated', LIBERATED],
  ];

  it('derives at its end, in one more transaction, what one transaction derives', async () => {
    await importDocuments(...BOTH);
    const [expected, before] = [await intervalsOf('city:mosul'), await readRevision(store)];
    await emptyGraph(store);
    await migrate(store);
    const { revision } = await several(BOTH);
    expect(await intervalsOf('city:mosul')).toEqual(expected);
    expect(await countDuePlaces(store)).toBe(0);
    expect(revision).toBe(before + 2);
  });

  it('leaves a mark where it is cut short, from which the next import or start derives', async () => {
    await importDocuments(['held', HELD]);
    const [before] = await intervalsOf('city:mosul');
    const cut = () =>
      several([['held', { ...HELD, published: '2017-09' }], BOTH[1]!], () => {
        throw new Error('cut short');
      });
    await expect(cut()).rejects.toThrow('cut short');
    expect(await countDuePlaces(store)).toBe(1);
    // The claim that it stands on has another version, but control does not follow yet.
    expect(await intervalsOf('city:mosul')).toEqual([before]);

    await deriveLeftPlaces(store);
    expect(await countDuePlaces(store)).toBe(0);
    expect(await intervalsOf('city:mosul')).toEqual([`${before}~2`]);

    await expect(cut()).rejects.toThrow('cut short');
    await importCorpus(store, corpusOf({ id: 'other' }, []));
    expect(await countDuePlaces(store)).toBe(0);
  });

  it('leaves corrections to derive at once, also where a place is marked', async () => {
    await importDocuments(['liberated', LIBERATED]);
    const cut = several(BOTH, () => {
      throw new Error('cut short');
    });
    await expect(cut).rejects.toThrow('cut short');
    expect(await intervalsOf('city:mosul')).toEqual([
      expect.stringContaining('claim:liberated:1'),
      expect.stringContaining('claim:liberated:1'),
    ]);
    const expectedRevision = await readRevision(store);
    const asked = { id: 'claim:liberated:1', clientId: '1', expectedRevision, reason: 'a slip' };
    await retractClaim(store, asked, { by: LOCAL_OWNER });
    expect(await intervalsOf('city:mosul')).toEqual(['isis 2014-06/2017-07 claim:held:1']);
  });
});

/** Two forces hold one city in one year, as two documents say. */
const TOGETHER: [name: string, sketch: DocumentSketch][] = [
  ['isis', inYear('city:mosul', 'organisation:isis')],
  ['iraq', inYear('city:mosul', 'country:iraq')],
  ['tikrit-isis', inYear('city:tikrit', 'organisation:isis')],
  ['tikrit-pmf', inYear('city:tikrit', 'organisation:pmf')],
];

function inYear(place: string, force: string): DocumentSketch {
  return {
    text: 'They held it.',
    published: '2018',
    controls: { 1: { place, force, when: '2014-12-01/2016-02-01' } },
    claims: { 1: { content: 'They held it', speakers: ['person:ann'], asserts: ['C1'] } },
  };
}

/** That one force is a member of another, or allied with it, as Ben says or denies. */
function tieOf(
  type: 'MEMBER_OF' | 'ALLIED_WITH',
  subject: string,
  object: string,
  when?: string,
  factuality: 'CERTAIN' | 'CERTAIN_NOT' = 'CERTAIN',
): DocumentSketch {
  const id = ['relation', type, subject, object, ...(when === undefined ? [] : [when])].join(':');
  return {
    text: 'They are one.',
    published: '2018',
    relations: [{ type, subject, object, ...(when === undefined ? {} : { when }) }],
    claims: { 1: { content: 'They are one', speakers: ['person:ben'], factuality, asserts: [id] } },
  };
}

describe('derived control follows what claims of other things say', () => {
  const IDS = ['person:ann', 'person:ben', 'organisation:isis', 'country:iraq', 'organisation:pmf'];
  const plain = (id: string) => entityOf(id);
  const PLACES = ['city:mosul', 'city:tikrit', 'province:nineveh'].map(plain);

  async function importAs(
    corpusId: string,
    sketches: readonly [name: string, sketch: DocumentSketch][],
    entities = [...IDS.map(plain), ...PLACES],
  ) {
    const documents = sketches.map(([name, sketch]) => documentOf(`${corpusId}-${name}`, sketch));
    const report = await importCorpus(store, corpusOf({ id: corpusId, entities }, documents));
    expect(report.problems).toEqual([]);
    return report.notes;
  }

  /** The states that the graph keeps of a place: `isis !` where one is disputed. */
  async function kept(placeId: string): Promise<string[]> {
    const [timeline] = await loadTimelines(store, [placeId], null);
    return timeline!.intervals.map(
      ({ forceId, disputed }) => `${forceId!.replace(/^.*:/, '')}${disputed ? ' !' : ''}`,
    );
  }

  /** Takes away what the graph keeps of a place, which shows whether it is derived anew. */
  async function forget(placeId: string) {
    await store.write((transaction) =>
      transaction.run(
        {
          name: 'forget',
          text: 'MATCH (:Entity {id: $placeId})<-[:OF_PLACE]-(i:ControlInterval) DETACH DELETE i',
        },
        { placeId },
      ),
    );
  }

  it('a tie of two forces ends their dispute where they meet, and is read nowhere else', async () => {
    await importAs('war', TOGETHER);
    expect(await kept('city:mosul')).toEqual(['iraq !', 'isis !']);
    await forget('city:tikrit');
    await importAs('ties', [['1', tieOf('ALLIED_WITH', 'country:iraq', 'organisation:isis')]]);
    expect(await kept('city:mosul')).toEqual(['iraq', 'isis']);
    expect(await kept('city:tikrit')).toEqual([]);
    await importAs('ties', []);
    expect(await kept('city:mosul')).toEqual(['iraq !', 'isis !']);
    expect(await kept('city:tikrit')).toEqual([]);
  });

  it('a tie counts over memberships, while all of them hold, and by a lens that admits its claims', async () => {
    await importAs('war', TOGETHER);
    await importAs(
      'ties',
      [['1', tieOf('MEMBER_OF', 'organisation:isis', 'organisation:x', '2014')]],
      [...['organisation:isis', 'organisation:x', 'person:ben'].map(plain)],
    );
    expect(await kept('city:mosul')).toEqual(['iraq !', 'isis !']);
    const upper = tieOf('MEMBER_OF', 'organisation:x', 'country:iraq', '2013/2016');
    await importAs(
      'upper',
      [['1', upper]],
      ['organisation:x', 'country:iraq', 'person:ben'].map(plain),
    );
    const disputed = async (lens: Lens | null) => {
      const [timeline] = await loadTimelines(store, ['city:mosul'], lens);
      const day = Date.UTC(2014, 11, 15);
      return timeline!.intervals.map(({ segments }) =>
        segments.some((one) => one.from <= day && day < one.until && one.disputed),
      );
    };
    expect(await disputed(null)).toEqual([false, false]);
    expect(await disputed({ excluding: ['person:ben'] })).toEqual([true, true]);
    // Beyond 2014 it is no member.
    expect(await kept('city:mosul')).toEqual(['iraq !', 'isis !']);
  });

  it('two ids become one force where another corpus says so, and two again', async () => {
    const url = 'https://www.wikidata.org/wiki/Q2429253';
    await importAs('war', TOGETHER);
    const notes = await importAs(
      'names',
      [],
      [
        entityOf('organisation:isis', { sameAs: [url] }),
        entityOf('organisation:pmf', { sameAs: [url] }),
      ],
    );
    expect(notes).toEqual([
      'organisation:pmf and organisation:isis are one force: sameAs gives them one address',
    ]);
    expect(await kept('city:tikrit')).toEqual(['isis']);
    expect(await kept('city:mosul')).toEqual(['iraq !', 'isis !']);
    await importAs('names', []);
    expect(await kept('city:tikrit')).toEqual(['isis !', 'pmf !']);
  });

  it('a change that two origins report, each by another id of the force, passes a lens that asks for two', async () => {
    const took = (force: string, speaker: string): DocumentSketch => ({
      text: 'They took it.',
      published: '2018',
      controls: { 1: { place: 'city:mosul', force, when: '2014-06-10/' } },
      claims: { 1: { content: 'They took it', speakers: [speaker], asserts: ['C1'] } },
    });
    await importAs('war', [
      ['ann', took('organisation:isis', 'person:ann')],
      ['ben', took('organisation:pmf', 'person:ben')],
    ]);
    const time = { from: Date.UTC(2014, 0), until: Date.UTC(2015, 0) };
    const changes = () => findChanges(store, time, EVERYWHERE, { minimumOrigins: 2 });
    expect(await changes()).toEqual([]);
    const sameAs = ['https://www.wikidata.org/wiki/Q2429253'];
    const ids = ['organisation:isis', 'organisation:pmf'];
    await importAs(
      'names',
      [],
      ids.map((id) => entityOf(id, { sameAs })),
    );
    const claimIds = ['claim:war-ann:1', 'claim:war-ben:1'];
    expect(await changes()).toMatchObject([{ to: { forceId: 'organisation:isis' }, claimIds }]);
  });

  it('an import tells the names and kinds that another corpus gives to an entity', async () => {
    expect(await importAs('war', [])).toEqual([]);
    const other = entityOf('organisation:isis', { name: 'Islamic State' });
    expect(await importAs('other', [], [other])).toEqual([
      'organisation:isis is named "Islamic State" here, and "isis" in the corpus war',
    ]);
    expect(await importAs('other', [], [other])).toEqual([]);
    const kinds = { organisationKind: 'GOVERNMENT' as const, name: 'isis' };
    await importAs('third', [], [entityOf('organisation:isis', kinds)]);
    const militant = { ...kinds, organisationKind: 'MILITANT_GROUP' as const };
    expect(await importAs('fourth', [], [entityOf('organisation:isis', militant)])).toEqual([
      'organisation:isis is named "isis" here, and "Islamic State" in the corpus other',
      'organisation:isis is of the kind MILITANT_GROUP here, and GOVERNMENT in the corpus third',
    ]);
  });

  it('a place is disputed with the whole that another corpus says it lies in', async () => {
    await importAs('war', [
      ['city', inYear('city:mosul', 'organisation:isis')],
      ['province', inYear('province:nineveh', 'country:iraq')],
    ]);
    expect(await kept('city:mosul')).toEqual(['isis']);
    const places = [
      entityOf('province:nineveh'),
      entityOf('city:mosul', { partOf: ['province:nineveh'] }),
    ];
    await importAs('map', [], places);
    expect([await kept('city:mosul'), await kept('province:nineveh')]).toEqual([
      ['isis !'],
      ['iraq !'],
    ]);
    await importAs('map', []);
    expect([await kept('city:mosul'), await kept('province:nineveh')]).toEqual([
      ['isis'],
      ['iraq'],
    ]);
  });

  /** Two towns in a plain of which nobody speaks, which lies in a province. */
  async function importPlain(towns: readonly string[]) {
    await importAs(
      'map',
      [],
      [
        entityOf('province:nineveh'),
        entityOf('region:plains', { partOf: ['province:nineveh'] }),
        ...towns.map((id) => entityOf(id, { partOf: ['region:plains'] })),
      ],
    );
  }

  it('a place that lies two places deep in another is disputed with it, under a lens too', async () => {
    await importPlain(['city:mosul']);
    await importAs('war', [
      ['city', inYear('city:mosul', 'organisation:isis')],
      ['province', inYear('province:nineveh', 'country:iraq')],
    ]);
    expect(await kept('province:nineveh')).toEqual(['iraq !']);
    const lens = { publishedBefore: parseEdtf('3000') };
    const [timeline] = await loadTimelines(store, ['province:nineveh'], lens);
    expect(timeline!.intervals.map(({ disputed }) => disputed)).toEqual([true]);
  });

  it('a claim about a town reads no other town of its province, and keeps their disputes with it', async () => {
    await importPlain(['city:mosul', 'city:tikrit']);
    await importAs('war', [
      ['city', inYear('city:mosul', 'organisation:isis')],
      ['province', inYear('province:nineveh', 'country:iraq')],
    ]);
    const [dispute] = await keptContradictions(store);
    expect(dispute).toMatchObject({
      kind: 'PART_WHOLE',
      placeIds: ['city:mosul', 'province:nineveh'],
      sides: [['claim:war-province:1'], ['claim:war-city:1']],
    });
    const read = new Set<string>();
    const watching = watchWrites(store, ({ name }, parameters) => {
      if (!name.startsWith('control/load-control-evidence')) return;
      for (const id of parameters['placeIds'] as string[]) read.add(id);
    });
    const more = documentOf('more', inYear('city:tikrit', 'country:iraq'));
    const entities = [...IDS.map(plain), ...PLACES];
    await importCorpus(watching, corpusOf({ id: 'more', entities }, [more]));
    expect([...read].sort()).toEqual(['city:tikrit', 'province:nineveh', 'region:plains']);
    expect(await kept('province:nineveh')).toEqual(['iraq !']);
    expect(await keptContradictions(store)).toEqual([dispute]);
  });

  it('contradictions are listed by kind, place and speaker, and go with their claims', async () => {
    await importPlain(['city:mosul']);
    await importAs('war', [
      ...TOGETHER,
      ['province', { ...inYear('province:nineveh', 'organisation:pmf') }],
    ]);
    const listed = async (filter: Partial<ContradictionFilter>) =>
      (await keptContradictions(store, filter)).map(
        ({ kind, placeIds }) => `${kind} ${placeIds.join()}`,
      );
    const [mosul, tikrit] = ['CONTROL_OVERLAP city:mosul', 'CONTROL_OVERLAP city:tikrit'];
    const whole = 'PART_WHOLE city:mosul,province:nineveh';
    const overlaps = [mosul, tikrit].sort();
    // Both forces of Mosul contradict the one of its province.
    expect((await listed({})).sort()).toEqual([...overlaps, whole, whole]);
    expect((await listed({ kinds: ['CONTROL_OVERLAP'] })).sort()).toEqual(overlaps);
    expect(await listed({ kinds: ['PART_WHOLE'], place: 'region:plains' })).toEqual([whole, whole]);
    expect(await listed({ place: 'city:tikrit', speaker: 'person:ann' })).toEqual([tikrit]);
    expect(await listed({ speaker: 'person:ben' })).toEqual([]);
    expect(await countPairs(store, 10)).toEqual([{ speakerIds: ['person:ann'], count: 4 }]);
    await importAs('war', TOGETHER.slice(1));
    expect(await listed({})).toEqual([tikrit]);
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
  /** An event that other sentences tell of too, and when its cause took place, if it has one. */
  isShared: fc.boolean(),
  cause: fc.constantFrom(null, null, '2013', '2017-03'),
});

type Sentence = ReturnType<typeof sentence.generate>['value'];

function sketchOf(said: Sentence): DocumentSketch {
  const { place, force, when, speaker, factuality, isEvent, isShared, cause } = said;
  const gains = force === null ? [] : [force];
  const takes = {
    ...{ trigger: 'took', places: [place], when, gains },
    ...(isShared ? { id: 'event:fall' } : {}),
    causes: cause === null ? [] : ['E3'],
  };
  const causing = { trigger: 'They', id: 'event:war', when: cause ?? '2013' };
  return {
    text: 'They took it.',
    published: '2017',
    ...(isEvent && force !== null
      ? { events: { E2: takes, ...(cause === null ? {} : { E3: causing }) } }
      : { controls: { 2: { place, when, ...(force === null ? {} : { force }) } } }),
    claims: {
      1: {
        content: 'They took it',
        speakers: speaker === null ? [] : [speaker],
        speakerText: 'They',
        factuality: factuality as 'CERTAIN',
        asserts: isEvent && force !== null ? (cause === null ? ['E2'] : ['E2', 'E3']) : ['C2'],
      },
    },
  };
}

describe('the intervals in the graph', () => {
  const ACTORS = ['person:ann', 'person:ben', 'organisation:isis', 'country:iraq'];
  const PLACES = ['city:mosul', 'city:tikrit', 'province:nineveh'];
  /** Takes no claim away, and so has control derived anew. */
  const LATER = Date.UTC(3000, 0);
  const ADMITS_ALL = { excluding: ['person:nobody'] };

  const corpus = fc.record({
    sentences: fc.array(sentence, { minLength: 0, maxLength: 4 }),
    tie: fc.option(
      fc.record({
        type: fc.constantFrom('MEMBER_OF' as const, 'ALLIED_WITH' as const),
        when: fc.constantFrom(undefined, '2015', '2014/2015'),
      }),
    ),
    /** When the one is no member of the other; allies are denied under both names. */
    untied: fc.option(fc.constantFrom(undefined, '2015'), { nil: null }),
    /** Which of the two forces it links to one address, and which cities it puts into the province or a part of it. */
    linked: fc.subarray(['organisation:isis', 'country:iraq']),
    inside: fc.dictionary(
      fc.constantFrom('city:mosul', 'city:tikrit'),
      fc.constantFrom('province:nineveh', 'region:plains'),
    ),
  });
  type Written = ReturnType<typeof corpus.generate>['value'];

  /** About so many records are written in one transaction. */
  async function importOne(
    corpusId: string,
    { sentences, tie, untied, linked, inside }: Written,
    batchRecords: number,
  ) {
    const sketches = sentences.map(sketchOf);
    if (tie !== null) {
      sketches.push(tieOf(tie.type, 'organisation:isis', 'country:iraq', tie.when));
    }
    if (untied !== null) {
      const denied = (type: 'MEMBER_OF' | 'ALLIED_WITH', one: string, other: string) =>
        sketches.push(tieOf(type, one, other, untied, 'CERTAIN_NOT'));
      denied('MEMBER_OF', 'organisation:isis', 'country:iraq');
      denied('ALLIED_WITH', 'country:iraq', 'organisation:isis');
    }
    const documents = sketches.map((sketch, at) => documentOf(`${corpusId}${at}`, sketch));
    const entities = [
      ...ACTORS.map((id) =>
        entityOf(id, { sameAs: linked.includes(id) ? ['https://x.org/1'] : [] }),
      ),
      ...PLACES.map((id) => entityOf(id, { partOf: inside[id] === undefined ? [] : [inside[id]] })),
      // Nobody says who held it.
      entityOf('region:plains', { partOf: ['province:nineveh'] }),
    ];
    const written = corpusOf({ id: corpusId, entities }, documents);
    const { problems } = await importCorpus(store, written, { batchRecords });
    expect(problems).toEqual([]);
  }

  const intervals = async (lens: Lens | null) =>
    (await loadTimelines(store, PLACES, lens)).map((timeline) => timeline.intervals);

  it('are those that a lens which admits every claim derives, after imports in any order and any transactions', async () => {
    const imports = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), corpus), {
      minLength: 2,
      maxLength: 4,
    });
    const batchRecords = fc.constantFrom(1, 3_000);
    const property = fc.asyncProperty(imports, batchRecords, async (given, records) => {
      await emptyGraph(store);
      await migrate(store);
      for (const [corpusId, written] of given) await importOne(corpusId, written, records);
      const kept = await intervals(null);
      expect(kept).toEqual(await intervals(ADMITS_ALL));
      await expectContradictionsOfAll();
      await expectStatesOfAll();
      // Only the last import of a corpus counts, and the order of corpora does not.
      const last = [...new Map(given)].reverse();
      await emptyGraph(store);
      await migrate(store);
      for (const [corpusId, written] of last) await importOne(corpusId, written, 3_000);
      expect(withoutVersions(await intervals(null))).toEqual(withoutVersions(kept));
    });
    await fc.assert(property, { numRuns: propertyRuns(1, 30) });
  });

  /** Those that the graph keeps are those that are derived, and a lens that bears on few places finds what all places give. */
  async function expectContradictionsOfAll() {
    const found = await keptContradictions(store);
    const publishedBefore = parseEdtf('3000');
    const all = await loadContradictions(store, null, { publishedBefore });
    expect(found).toEqual(all.anew);
    const { anew: known } = await loadContradictions(store, null, { knownAsOf: LATER });
    expect(found).toEqual(known);
    const excluding = ['person:ann'];
    const without = await loadContradictions(store, null, { excluding });
    const standing = found.filter((one) => standsBeside(without.affected!, one));
    const whole = await loadContradictions(store, null, { excluding, publishedBefore });
    expect([...standing, ...without.anew].sort(byId)).toEqual(whole.anew);
    const accordingTo = ['person:ann'];
    const told = new Map<string, Contradiction>();
    for (const placeId of PLACES) {
      const { anew } = await loadContradictions(store, placeId, { accordingTo });
      for (const one of anew) told.set(one.id, one);
    }
    const { anew } = await loadContradictions(store, null, { accordingTo });
    // An event may have no place, and a tie of forces has none.
    expect(anew.filter(({ placeIds }) => placeIds.length > 0)).toEqual(
      [...told.values()].sort(byId),
    );
  }

  /** The places on which a lens bears give what all places give, with the states that the graph keeps of others. */
  async function expectStatesOfAll() {
    const at = parseEdtf('2015');
    const any = { within: null, near: null, by: null, status: null };
    const kept = statesAt(asOfRange(at), any);
    const start = { ids: kept.ids, after: null, before: null };
    const [page] = await loadPages(store, kept, { limit: 1_000, fromEnd: false }, [start]);
    const keys = (found: readonly { readonly key: Key }[]) =>
      found.map(({ key }) => key.join(' ')).sort();
    const ann = ['person:ann'];
    const lenses = [
      { excluding: ann },
      { accordingTo: ann },
      { publishedBefore: parseEdtf('3000') },
    ];
    for (const lens of lenses) {
      const { placeIds, affected } = await findPlacesUnderLens(store, at, any, lens);
      const found = await findStatesUnderLens(store, placeIds, at, lens);
      const others = affected === null ? [] : page!.items;
      const standing = others.filter(({ key }) => !affected!.has(key[0] as string));
      expect(keys([...found, ...standing])).toEqual(
        keys(await findStatesUnderLens(store, PLACES, at, lens)),
      );
    }
  }

  const byId = (a: Contradiction, b: Contradiction) => compare(a.id, b.id);

  /** A claim that was taken out and put back has another id: what matters is its states and times. */
  function withoutVersions(timelines: Awaited<ReturnType<typeof intervals>>) {
    return timelines.map((timeline) =>
      timeline.map(({ forceId, status, when, disputed, origins, segments }) => {
        return { forceId, status, when, disputed, origins, segments };
      }),
    );
  }
});

async function countRanges(): Promise<number> {
  const text = 'MATCH (range:ChangeRange) RETURN count(range) AS count';
  const [row] = await store.read({ name: 'ranges', text }, {}, (found: { count: number }) => found);
  return row!.count;
}
