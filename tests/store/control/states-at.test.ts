import { asOfRange } from '../../../src/domain/control/control-at';
import { parseEdtf } from '../../../src/domain/edtf';
import type { Store } from '../../../src/store/connection';
import { statesAt } from '../../../src/store/control/states-at';
import { importCorpus } from '../../../src/store/import/import-corpus';
import { type Key, readPages } from '../../../src/store/read/list';
import type { ControlIntervalRecord } from '../../../src/store/records';
import { corpusOf, type DocumentSketch, documentOf, entityOf } from '../../support/corpus-of';
import { openEmptyGraph } from '../../support/empty-graph';

const FORCES = ['isis', 'army', 'militia'];
const CITIES = ['baiji', 'mosul', 'raqqa', 'tikrit'];

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
    ...CITIES.map((name) => entityOf(`city:${name}`)),
  ];
  const documents = Object.entries(PAPERS).map(([name, held]) => documentOf(name, paper(held)));
  await importCorpus(store, corpusOf({ id: 'papers', entities }, documents));
});
afterAll(() => store?.close());

/** All states on a day, read page by page. */
async function readStates(limit: number, fromEnd: boolean): Promise<string[]> {
  const list = statesAt(asOfRange(parseEdtf('2015-06-01')), {
    within: null,
    by: null,
    status: null,
  });
  const states: string[] = [];
  let cursor: Key | null = null;
  for (;;) {
    const start = { ids: [], after: fromEnd ? null : cursor, before: fromEnd ? cursor : null };
    const [page] = await readPages(store, list, { limit, fromEnd }, [start]);
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
