import { loadTemplate } from '../../template';
import { eagerFields } from '../edges/edge-table';
import type { List, ListTemplate } from '../list';

const DOCUMENTS: ListTemplate = loadTemplate(__dirname, 'documents.cypher');

const EAGER = eagerFields('Document');

/** All documents that their corpora still have, by when published. */
export const ALL_DOCUMENTS: List = {
  template: DOCUMENTS,
  order: 'documents by publication',
  flags: [],
  eager: EAGER,
  parameters: {},
  ids: [],
};

/** The document with this id, withdrawn ones too. */
export function documentCalled(id: string): List {
  return { ...ALL_DOCUMENTS, flags: ['CALLED'], ids: [id] };
}
