import type { Loaders } from '../store/loaders';
import { type MentionFilter, mentionsThat } from '../store/read/mentions/mention-list';
import type { NodeRecord } from '../store/records';
import { checkFilter } from './check-node';
import { listInGraph, type PagedList } from './paged-list';

export type { MentionFilter };

const IDS = { document: 'document', refersTo: 'entity or event' } as const;

/** The list of all mentions that a filter lets through, by document and position. Throws an InputError. */
export async function listMentions(
  graph: Loaders,
  filter: MentionFilter,
): Promise<(graph: Loaders) => PagedList<NodeRecord>> {
  await checkFilter<keyof typeof IDS>(graph, filter, IDS, filter);
  return (reads) => listInGraph(reads, mentionsThat(filter));
}
