import { EVERYWHERE } from '../../../src/domain/area';
import { asOfRange, controlAt } from '../../../src/domain/control/control-at';
import { CERTAINTIES } from '../../../src/domain/control/control-interval';
import { parseEdtf } from '../../../src/domain/edtf';
import type { Store } from '../../../src/store/connection';
import {
  findPlacesUnderLens,
  findStatesUnderLens,
} from '../../../src/store/control/find-states-under-lens';
import { loadTimelines, type Timeline } from '../../../src/store/control/load-timelines';
import { type StateFilter, statesAt } from '../../../src/store/control/states-at';
import { importCorpus } from '../../../src/use-cases/import-corpus';
import { type Key, loadPages, loadTotals } from '../../../src/store/read/list';
import { loadNodes } from '../../../src/store/read/load-nodes';
import type { ControlIntervalRecord } from '../../../src/store/records';
import { corpusOf, type DocumentSketch, documentOf, entityOf } from '../../support/corpus-of';
import { openEmptyGraph } from '../../support/empty-graph';

const FORCES = ['isis', 'army', 'militia'];
const CITIES = ['baiji', 'mosul', 'raqqa', 'tikrit'];

/** Baiji lies 40 km from Tikrit, Mosul 160 km from Baiji, and Raqqa 370 km from Mosul. */
const POSITIONS: Record<string, { latitude: number; longitude: number }> = {
  baiji: { latitude: 34.93, longitude: 43.49 },
  mosul: { latitude: 36.34, longitude: 43.13 },
  raqqa: { latitude: 35.95, longitude: 39.01 },
  tikrit: { latitude: 34.61, longitude: 43.68 },
};

/** Two papers of different minds: who held which city in 2015. */
const PAPERS: Record<string, [city: string, force: string][]> = {
  first: [
    ['baiji', 'isis'],
    ['mosul', 'isis'],
    ['raqqa', 'army'],
    ['tikrit', 'army'],
  ],
  second: [
    ['mosul', 'army'],
    ['mosul', 'militia'],
    ['raqqa', 'army'],
    ['tikrit', 'isis'],
  ],
};

/** Worked out by hand: by place, then force. */
const STATES = [
  'baiji isis',
  'mosul army',
  'mosul isis',
  'mosul militia',
  'raqqa army',
  'tikrit army',
  'tikrit isis',
];

function paper(held: readonly [string, string][]): DocumentSketch {
  return {
    text: held.map(([city, force]) => `${city} was held by ${force}.`).join(' '),
    controls: Object.fromEntries(
      held.map(([city, force], index) => [
        index + 1,
        { place: `city:${city}`, force: `organisation:${force}`, when: '2015' },
      ]),
    ),
    claims: Object.fromEntries(
      held.map(([city, force], index) => [
        index + 1,
        { content: `${city} was held by ${force}`, asserts: [`C${index + 1}`] },
      ]),
    ),
  };
}

let store: Store;
beforeAll(async () => {
  store = await openEmptyGraph();
  const entities = [
    ...FORCES.map((name) => entityOf(`organisation:${name}`)),
    ...CITIES.map((name) => entityOf(`city:${name}`, POSITIONS[name])),
  ];
  const documents = Object.entries(PAPERS).map(([name, held]) => documentOf(name, paper(held)));
  await importCorpus(store, corpusOf({ id: 'papers', entities }, documents));
});
afterAll(() => store?.close());

const AT_2015 = parseEdtf('2015-06-01');
const ANY_STATE: StateFilter = { ...EVERYWHERE, by: null, status: null };

/** All states on a day, read page by page. */
async function readStates(
  limit: number,
  fromEnd: boolean,
  filter: Partial<StateFilter> = {},
): Promise<string[]> {
  const list = statesAt(asOfRange(parseEdtf('2015-06-01')), { ...ANY_STATE, ...filter });
  const states: string[] = [];
  let cursor: Key | null = null;
  for (;;) {
    const start = { ids: [], after: fromEnd ? null : cursor, before: fromEnd ? cursor : null };
    const [page] = await loadPages(store, list, { limit, fromEnd }, [start]);
    const found = page!.items.map(({ node }) => {
      const { placeId, forceId } = node as ControlIntervalRecord;
      return `${placeId.slice('city:'.length)} ${forceId!.slice('organisation:'.length)}`;
    });
    if (fromEnd) states.unshift(...found);
    else states.push(...found);
    if (!page!.more) return states;
    cursor = page!.items.at(fromEnd ? 0 : -1)!.key;
  }
}

describe('the states of one day', () => {
  it.each([1, 2, 3, 4, 100])(
    'are the same in pages of %i, from either end, wherever a page cuts a place in two',
    async (limit) => {
      expect(await readStates(limit, false)).toEqual(STATES);
      expect(await readStates(limit, true)).toEqual(STATES);
    },
  );
});

describe('the states of the places near a position', () => {
  const nearBaiji = (kilometres: number) => ({ near: { ...POSITIONS['baiji']!, kilometres } });
  const placesIn = (states: readonly string[]) => [
    ...new Set(states.map((state) => state.split(' ')[0])),
  ];

  it.each([
    [1, ['baiji']],
    [50, ['baiji', 'tikrit']],
    [170, ['baiji', 'mosul', 'tikrit']],
    [1000, CITIES],
  ])('within %i km are those of these places', async (kilometres, places) => {
    const found = await readStates(100, false, nearBaiji(kilometres));
    expect(found).toEqual(STATES.filter((state) => places.includes(state.split(' ')[0]!)));
    expect(await readStates(2, true, nearBaiji(kilometres))).toEqual(found);
    const list = statesAt(asOfRange(AT_2015), { ...ANY_STATE, ...nearBaiji(kilometres) });
    expect(await loadTotals(store, list, [{ ids: [] }])).toEqual([found.length]);
    const lens = { publishedBefore: null, knownAsOf: Date.UTC(2999, 0) };
    const filter = { ...ANY_STATE, ...nearBaiji(kilometres) };
    const { placeIds } = await findPlacesUnderLens(store, AT_2015, filter, lens);
    const underLens = await findStatesUnderLens(store, placeIds, AT_2015, lens);
    expect(placesIn(underLens.map(({ key }) => (key[0] as string).slice('city:'.length)))).toEqual(
      places,
    );
  });

  it('are those of one holder where that is asked for too', async () => {
    const list = statesAt(asOfRange(AT_2015), {
      ...{ ...ANY_STATE, ...nearBaiji(50) },
      by: 'organisation:isis',
    });
    const start = { ids: list.ids, after: null, before: null };
    const [page] = await loadPages(store, list, { limit: 100, fromEnd: false }, [start]);
    expect(page!.items.map(({ key }) => key[0])).toEqual(['city:baiji', 'city:tikrit']);
  });
});

describe('a state that two intervals give', () => {
  const NAMES = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
  const AT = parseEdtf('2015');
  const FILTER = { within: null, near: null, by: null, status: null };

  /** Each of the cities: held until 2017, and, as the next claim has it, until March 2016. */
  const twoEnds = documentOf('ends', {
    text: NAMES.map((name) => `${name} was held. ${name} was lost.`).join(' '),
    controls: Object.fromEntries(
      NAMES.flatMap((name, index) =>
        ['2014-06/2017-07', '2014-06/2016-03'].map((when, end) => [
          2 * index + end + 1,
          { place: `city:${name}`, force: 'organisation:isis', when },
        ]),
      ),
    ),
    claims: Object.fromEntries(
      NAMES.flatMap((name, index) =>
        ['held', 'lost'].map((verb, end) => [
          2 * index + end + 1,
          { content: `${name} was ${verb}`, asserts: [`C${2 * index + end + 1}`] },
        ]),
      ),
    ),
  });

  let graph: Store;
  beforeAll(async () => {
    graph = await openEmptyGraph();
    const entities = [...NAMES.map((name) => `city:${name}`), 'organisation:isis'];
    const corpus = corpusOf({ id: 'ends', entities: entities.map((id) => entityOf(id)) }, [
      twoEnds,
    ]);
    expect((await importCorpus(graph, corpus)).problems).toEqual([]);
  });
  afterAll(() => graph?.close());

  const ends = (intervals: readonly ControlIntervalRecord[]) =>
    intervals.map(({ when }) => new Date(when.endLatest!).toISOString().slice(0, 10));

  it('is that of the one that ends later, over all places, of one place and under a lens', async () => {
    const list = statesAt(asOfRange(AT), FILTER);
    const start = { ids: [], after: null, before: null };
    const [page] = await loadPages(graph, list, { limit: 100, fromEnd: false }, [start]);
    const later = NAMES.map(() => '2017-08-01');
    expect(ends(page!.items.map(({ node }) => node as ControlIntervalRecord))).toEqual(later);

    const timelines = await loadTimelines(
      graph,
      NAMES.map((name) => `city:${name}`),
      null,
    );
    const ofPlaces = timelines.flatMap(({ intervals }) => controlAt(intervals, AT));
    expect(ends(ofPlaces.map(({ interval }) => interval))).toEqual(later);

    const lens = { publishedBefore: null, knownAsOf: Date.UTC(2999, 0) };
    const placeIds = NAMES.map((name) => `city:${name}`);
    const underLens = await findStatesUnderLens(graph, placeIds, AT, lens);
    expect(ends(underLens.map(({ interval }) => interval))).toEqual(later);
  });

  it('is found by its place, not by an id', async () => {
    const [{ intervals }] = (await loadTimelines(graph, ['city:a'], null)) as [Timeline];
    expect(await loadNodes(graph, [intervals[0]!.id])).toEqual([null]);
  });
});

describe('a timeline', () => {
  it('is in one order, whether it is kept or derived under a lens', async () => {
    const when = '2014-06/2014-08';
    const document = documentOf('order', {
      text: 'ISIS held a. Somebody held a. The army held a until later.',
      controls: {
        1: { place: 'city:a', force: 'organisation:isis', when },
        2: { place: 'city:a', when },
        3: { place: 'city:a', force: 'organisation:army', when: '2014-06/2014-09' },
      },
      claims: {
        1: { content: 'ISIS held a', asserts: ['C1'] },
        2: { content: 'Somebody held a', asserts: ['C2'] },
        3: { content: 'The army held a until later', asserts: ['C3'] },
      },
    });
    const graph = await openEmptyGraph();
    const ids = ['city:a', 'organisation:army', 'organisation:isis'];
    const corpus = corpusOf({ id: 'order', entities: ids.map((id) => entityOf(id)) }, [document]);
    expect((await importCorpus(graph, corpus)).problems).toEqual([]);
    for (const lens of [null, { knownAsOf: Date.UTC(2999, 0) }]) {
      const [timeline] = await loadTimelines(graph, ['city:a'], lens);
      // By the end; of one end, who is not named first.
      expect(timeline!.intervals.map(({ forceId }) => forceId)).toEqual([
        null,
        'organisation:isis',
        'organisation:army',
      ]);
    }
    await graph.close();
  });
});

describe('a state that is last known while another, which contradicts it, is certain', () => {
  /** ISIS was seen in a on a day within the militia's time there, and nobody says until when it stayed. */
  const report = documentOf('report', {
    published: '2019',
    text: 'ISIS held a. The militia held a.',
    controls: {
      1: { place: 'city:a', force: 'organisation:isis', when: '2015-06-15' },
      2: { place: 'city:a', force: 'organisation:militia', when: '2015-06-10/2017-03-10' },
    },
    claims: {
      1: { content: 'ISIS held a', asserts: ['C1'] },
      2: { content: 'The militia held a', asserts: ['C2'] },
    },
  });

  let graph: Store;
  beforeAll(async () => {
    graph = await openEmptyGraph();
    const ids = ['city:a', ...FORCES.map((name) => `organisation:${name}`)];
    const corpus = corpusOf({ id: 'pause', entities: ids.map((id) => entityOf(id)) }, [report]);
    expect((await importCorpus(graph, corpus)).problems).toEqual([]);
  });
  afterAll(() => graph?.close());

  it.each([
    ['2015-06-11', ['CERTAIN militia']],
    // At some moment of that day, so not throughout it.
    ['2015-06-15', ['CERTAIN militia', 'POSSIBLE isis']],
    ['2016', ['CERTAIN militia', 'LAST_KNOWN isis']],
    ['2017-03-11', ['LAST_KNOWN isis']],
    ['2017', ['POSSIBLE militia', 'LAST_KNOWN isis']],
  ])('stands beside it too, as the two contradict each other: %s', async (at, states) => {
    const list = statesAt(asOfRange(parseEdtf(at)), {
      within: null,
      near: null,
      by: null,
      status: null,
    });
    const start = { ids: [], after: null, before: null };
    const [page] = await loadPages(graph, list, { limit: 10, fromEnd: false }, [start]);
    const found = page!.items.map(({ key: [, rank, , forceId] }) => {
      return `${CERTAINTIES[rank as number]} ${String(forceId).slice('organisation:'.length)}`;
    });
    expect(found).toEqual(states);
    expect(await loadTotals(graph, list, [start])).toEqual([states.length]);
  });
});
