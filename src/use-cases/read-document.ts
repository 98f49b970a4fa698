import type { Loaders } from '../store/loaders';
import { ALL_DOCUMENTS } from '../store/read/documents/document-list';
import type { NodeRecord } from '../store/records';
import { findNode } from './find-node';
import type { PromiseOrValue } from '../store/reader';
import { listInGraph, type PagedList } from './paged-list';

/** The document with this id, withdrawn ones too, or null. */
export function readDocument(graph: Loaders, id: string): PromiseOrValue<NodeRecord | null> {
  return findNode(graph, id, 'Document');
}

/** All documents, by when they were published. */
export function listDocuments(graph: Loaders): PagedList<NodeRecord> {
  return listInGraph(graph, ALL_DOCUMENTS);
}
