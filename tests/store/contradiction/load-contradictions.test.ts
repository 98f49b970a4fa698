import type { Store } from '../../../src/store/connection';
import { loadContradictions } from '../../../src/store/contradiction/load-contradictions';
import { importCorpus } from '../../../src/use-cases/import-corpus';
import { corpusOf, documentOf, entityOf } from '../../support/corpus-of';
import { keptContradictions } from '../../support/kept-contradictions';
import { openEmptyGraph } from '../../support/empty-graph';

const [ARMY, REBELS] = ['organisation:army', 'organisation:rebels'];
const [GENERAL, COLONEL] = ['person:general', 'person:colonel'];
const RELATIONS = [
  { type: 'MEMBER_OF', subject: GENERAL, object: ARMY },
  { type: 'MEMBER_OF', subject: COLONEL, object: ARMY },
  { type: 'FIGHTS', subject: ARMY, object: REBELS },
];
const relationIds = RELATIONS.map(({ type, subject, object }) =>
  ['relation', type, subject, object].join(':'),
);

/** The general says that the army lost Homs and took Hama; the colonel, that it did not take Hama. */
const SAID = documentOf('war', {
  text: 'We lost Homs and took Hama. We did not take Hama.',
  relations: RELATIONS,
  events: {
    E1: { trigger: 'lost', id: 'event:homs', places: ['city:homs'], loses: [ARMY] },
    E2: { trigger: 'took', id: 'event:hama', places: ['city:hama'], gains: [ARMY] },
    E3: {
      trigger: 'not take',
      id: 'event:hama',
      realis: 'DENIED',
      places: ['city:hama'],
      gains: [ARMY],
    },
  },
  claims: {
    1: {
      content: 'We lost Homs and took Hama',
      speakers: [GENERAL],
      asserts: ['E1', 'E2', ...relationIds],
    },
    2: { content: 'We did not take Hama', speakers: [COLONEL], asserts: ['E3'] },
  },
});

let store: Store;
beforeAll(async () => {
  store = await openEmptyGraph();
  const ids = ['city:homs', 'city:hama', ARMY, REBELS, GENERAL, COLONEL];
  const corpus = corpusOf({ id: 'war', entities: ids.map((id) => entityOf(id)) }, [SAID]);
  expect((await importCorpus(store, corpus)).problems).toEqual([]);
});
afterAll(() => store?.close());

describe('contradictions', () => {
  it('of an event that one affirms and the other denies are found', async () => {
    expect(await keptContradictions(store)).toMatchObject([
      { kind: 'FACTUALITY', eventIds: ['event:hama'], placeIds: ['city:hama'] },
    ]);
  });

  it('judge each event of a claim separately under againstInterest', async () => {
    // That the army took Hama speaks for the general, whatever he says of Homs.
    const { anew } = await loadContradictions(store, null, { againstInterest: true });
    expect(anew).toEqual([]);
  });
});
