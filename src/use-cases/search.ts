import type { Loaders } from '../store/loaders';
import { SEARCH_KINDS, type SearchHit, type SearchKind } from '../store/search/find-matches';
import { listInMemory, type PagedList } from './paged-list';

export type { SearchHit, SearchKind };

/**
 * Finds the matches of a text, best first, of these kinds or (null) of all. Every text is valid.
 */
export async function search(
  graph: Loaders,
  text: string,
  kinds: readonly SearchKind[] | null,
): Promise<PagedList<SearchHit>> {
  const hits = await graph.search(text, [...new Set(kinds ?? SEARCH_KINDS)].sort());
  return listInMemory(
    hits.map((hit) => ({ item: hit, key: hit.key })),
    'hits by score',
  );
}
