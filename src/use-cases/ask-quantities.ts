import type { Loaders } from '../store/loaders';
import { quantitiesThat, type QuantityFilter } from '../store/read/quantities/quantity-list';
import type { NodeRecord } from '../store/records';
import { checkFilter } from './check-node';
import { listInGraph, type PagedList } from './paged-list';

export type { QuantityFilter };

const IDS = { document: 'document' } as const;

/** The current quantities that a filter lets through, by document and position. Throws an InputError. */
export async function askQuantities(
  graph: Loaders,
  filter: QuantityFilter,
): Promise<PagedList<NodeRecord>> {
  await checkFilter<keyof typeof IDS>(graph, filter, IDS);
  return listInGraph(graph, quantitiesThat(filter));
}
