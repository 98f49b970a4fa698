import { EVERYWHERE } from '../../../src/domain/area';
import { findControlledPlaces } from '../../../src/store/control/find-controlled-places';
import { importCorpus } from '../../../src/use-cases/import-corpus';
import { corpusOf, documentOf, entityOf } from '../../support/corpus-of';
import { openEmptyGraph } from '../../support/empty-graph';

it('finds places of which claims say who held, took or lost them, and not those of other events', async () => {
  const store = await openEmptyGraph();
  const document = documentOf('report', {
    text: 'ISIS held Mosul, lost Tikrit, and they met in Baghdad.',
    controls: { 1: { place: 'city:mosul', force: 'organisation:isis', when: '2016' } },
    events: {
      E1: { trigger: 'lost', places: ['city:tikrit'], loses: ['organisation:isis'] },
      E2: { trigger: 'met', type: 'MEETING', places: ['city:baghdad'] },
    },
    claims: {
      1: { content: 'ISIS held Mosul, lost Tikrit', asserts: ['C1', 'E1'] },
      2: { content: 'they met in Baghdad', asserts: ['E2'] },
    },
  });
  const ids = ['city:baghdad', 'city:mosul', 'city:tikrit', 'organisation:isis'];
  const corpus = corpusOf({ id: 'c', entities: ids.map((id) => entityOf(id)) }, [document]);
  expect((await importCorpus(store, corpus)).problems).toEqual([]);
  const found: string[] = [];
  for await (const batch of findControlledPlaces(store, EVERYWHERE)) found.push(...batch);
  expect(found).toEqual(['city:mosul', 'city:tikrit']);
  await store.close();
});
