import { loadTemplate } from '../../template';
import { eagerFields } from '../edges/edge-table';
import type { List, ListTemplate } from '../list';

const DOCUMENTS: ListTemplate = loadTemplate(__dirname, 'documents.cypher');

const EAGER = eagerFields('Document');

/** All current documents, by when they were published. */
export const ALL_DOCUMENTS: List = {
  template: DOCUMENTS,
  order: 'documents by publication',
  flags: [],
  eager: EAGER,
  parameters: {},
  ids: [],
};

/** The document with this id, even if it was withdrawn. */
export function documentById(id: string): List {
  return { ...ALL_DOCUMENTS, flags: ['BY_ID'], ids: [id] };
}
