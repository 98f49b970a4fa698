import { type List, loadListStatements } from '../list';

const RELATIONS = loadListStatements(__dirname, 'relations');

/** The relations that an entity stands in, as subject or object, by type. */
export function relationsOf(entityId: string): List {
  return { statements: RELATIONS, parameters: {}, ids: [entityId] };
}
