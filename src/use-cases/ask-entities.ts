import type { Loaders } from '../store/loaders';
import { entitiesThat, type EntityFilter } from '../store/read/entities/entity-list';
import type { NodeRecord } from '../store/records';
import { listInGraph, type PagedList } from './paged-list';

export type { EntityFilter };

/** The entities that a filter lets through, by name. */
export function askEntities(graph: Loaders, filter: EntityFilter): PagedList<NodeRecord> {
  return listInGraph(graph, entitiesThat(filter));
}
