import type { Loaders } from '../store/loaders';
import { ALL_DOCUMENTS, documentCalled } from '../store/read/documents/document-list';
import type { NodeRecord } from '../store/records';
import { listInGraph, type PagedList, type Window } from './paged-list';

/** The document with this id, withdrawn ones too, or null; with what these fields of it show, as far as one statement can. */
export async function readDocument(
  graph: Loaders,
  id: string,
  shown: Iterable<string>,
): Promise<NodeRecord | null> {
  const list = listInGraph(graph, documentCalled(id));
  const { items } = await list.page(THE_ONE, shown);
  return items[0]?.item ?? null;
}

const THE_ONE: Window = { after: null, before: null, limit: 1, fromEnd: false };

/** All documents, by when they were published. */
export function listDocuments(graph: Loaders): PagedList<NodeRecord> {
  return listInGraph(graph, ALL_DOCUMENTS);
}
