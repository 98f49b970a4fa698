import type { Contradiction } from '../../src/domain/contradiction/contradiction';
import type { Store } from '../../src/store/connection';
import {
  type ContradictionFilter,
  contradictionsThat,
} from '../../src/store/read/contradictions/contradiction-list';
import { loadPages } from '../../src/store/read/list';
import type { ContradictionRecord } from '../../src/store/records';

/** The contradictions that the graph keeps, by id, as they are derived. */
export async function keptContradictions(
  store: Store,
  filter: Partial<ContradictionFilter> = {},
): Promise<Contradiction[]> {
  const list = contradictionsThat({ place: null, speaker: null, kinds: null, ...filter });
  const start = { ids: list.ids, after: null, before: null };
  const [page] = await loadPages(store, list, { limit: 1_000, fromEnd: false }, [start]);
  return page!.items.map(({ node }) => {
    const { label, ...contradiction } = node as ContradictionRecord;
    expect(label).toBe('Contradiction');
    return contradiction;
  });
}
