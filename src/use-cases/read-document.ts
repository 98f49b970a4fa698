import type { Loaders } from '../store/loaders';
import { ALL_DOCUMENTS, documentById } from '../store/read/documents/document-list';
import type { NodeRecord } from '../store/records';
import { listInGraph, type PagedList, type Window } from './paged-list';

/** The document with this id, even if it was withdrawn, or null. It comes with what these fields of it show. */
export async function readDocument(
  graph: Loaders,
  id: string,
  shown: Iterable<string>,
): Promise<NodeRecord | null> {
  const list = listInGraph(graph, documentById(id));
  const { items } = await list.page(THE_ONE, shown);
  return items[0]?.item ?? null;
}

const THE_ONE: Window = { after: null, before: null, limit: 1, fromEnd: false };

/** All documents, by when they were published. */
export function listDocuments(graph: Loaders): PagedList<NodeRecord> {
  return listInGraph(graph, ALL_DOCUMENTS);
}
