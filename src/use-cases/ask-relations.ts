import type { Loaders } from '../store/loaders';
import { type RelationFilter, relationsThat } from '../store/read/relations/relation-list';
import type { NodeRecord } from '../store/records';
import { checkFilter } from './check-node';
import { listInGraph, type PagedList } from './paged-list';

export type { RelationFilter };

/** The list of all relations that a filter lets through, by id. Throws an InputError. */
export async function listRelations(
  graph: Loaders,
  filter: RelationFilter,
): Promise<(graph: Loaders) => PagedList<NodeRecord>> {
  await checkFilter<'entity'>(graph, filter, { entity: 'entity' }, filter);
  return (reads) => listInGraph(reads, relationsThat(filter));
}
