import { type List, loadListStatements } from '../list';

const DOCUMENTS = loadListStatements(__dirname, 'documents');

/** All documents that their corpora still have, by when published. */
export const ALL_DOCUMENTS: List = { statements: DOCUMENTS, parameters: {}, ids: [] };
