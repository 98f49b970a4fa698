import { loadTemplate } from '../../template';
import type { List } from '../list';

const DOCUMENTS = loadTemplate(__dirname, 'documents.cypher');

/** All documents that their corpora still have, by when published. */
export const ALL_DOCUMENTS: List = {
  template: DOCUMENTS,
  order: 'documents by publication',
  flags: [],
  parameters: {},
  ids: [],
};
