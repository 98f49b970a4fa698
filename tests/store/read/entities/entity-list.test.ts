import type { Store } from '../../../../src/store/connection';
import { importCorpus } from '../../../../src/use-cases/import-corpus';
import { entitiesThat } from '../../../../src/store/read/entities/entity-list';
import { type Key, loadPages } from '../../../../src/store/read/list';
import type { EntityRecord } from '../../../../src/store/records';
import { corpusOf, entityOf } from '../../../support/corpus-of';
import { openEmptyGraph } from '../../../support/empty-graph';

/** In the order of code points: Latin, Cyrillic, Arabic, Chinese. */
const NAMES = ['Zwara', 'al-Qaim', 'Évreux', 'Київ', 'الرقة', '摩苏尔'];

let store: Store;
beforeAll(async () => {
  store = await openEmptyGraph();
  const entities = NAMES.map((name, index) => entityOf(`city:c${index}`, { name }));
  expect((await importCorpus(store, corpusOf({ id: 'c', entities }, []))).problems).toEqual([]);
});
afterAll(() => store?.close());

async function walk(fromEnd: boolean, limit: number): Promise<string[]> {
  const list = entitiesThat({ type: null, name: null, nameContains: null, sameAs: null });
  const names: string[] = [];
  let cursor: Key | null = null;
  for (;;) {
    const start = { ids: [], after: fromEnd ? null : cursor, before: fromEnd ? cursor : null };
    const [page] = await loadPages(store, list, { limit, fromEnd }, [start]);
    const found = page!.items.map(({ node }) => (node as EntityRecord).name);
    if (fromEnd) names.unshift(...found);
    else names.push(...found);
    if (!page!.more) return names;
    cursor = page!.items.at(fromEnd ? 0 : -1)!.key;
  }
}

describe('all entities', () => {
  it.each([1, 3, 100])(
    'come in the order of their names in whatever script, from either end, in pages of %i',
    async (limit) => {
      expect(await walk(false, limit)).toEqual(NAMES);
      expect(await walk(true, limit)).toEqual(NAMES);
    },
  );
});
