import { type List, loadListStatements } from '../list';

const MENTIONS = loadListStatements(__dirname, 'mentions');

/** The mentions in a document, or of an entity or event, by document and position. */
export function mentionsOf(from: 'DOCUMENT' | 'ENTITY' | 'EVENT', id: string): List {
  return { statements: MENTIONS, parameters: { from }, ids: [id] };
}
