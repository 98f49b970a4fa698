import type { Loaders } from '../store/loaders';
import {
  type EventFilter,
  eventsOf,
  eventsThat,
  walkEvents,
} from '../store/read/events/event-list';
import type { NodeRecord } from '../store/records';
import { checkFilter } from './check-node';
import { listInGraph, type PagedList, shortOrWalk } from './paged-list';

export type { EventFilter };

const IDS = { place: 'place', participant: 'entity' } as const;

/** The events that a filter lets through, by earliest start, undated ones last. Throws an InputError. */
export async function askEvents(
  graph: Loaders,
  filter: EventFilter,
): Promise<PagedList<NodeRecord>> {
  await checkFilter<keyof typeof IDS>(graph, filter, IDS);
  return listInGraph(graph, eventsThat(filter));
}

/** The list of all events that a filter lets through, to be read whole. Throws an InputError. */
export async function listEvents(
  graph: Loaders,
  filter: EventFilter,
): Promise<(graph: Loaders) => PagedList<NodeRecord>> {
  await checkFilter<keyof typeof IDS>(graph, filter, IDS);
  const list = await shortOrWalk(graph, eventsThat(filter), walkEvents(filter));
  return (reads) => listInGraph(reads, list);
}

/** Those that an entity took part in, or that happened in a place or a part of it. Throws an InputError. */
export async function askEventsOf(
  graph: Loaders,
  entityId: string,
  filter: EventFilter,
): Promise<PagedList<NodeRecord>> {
  await checkFilter<keyof typeof IDS>(graph, filter, IDS);
  return listInGraph(graph, eventsOf(entityId, filter));
}
