import { loadTemplate } from '../../template';
import type { List } from '../list';

const RELATIONS = loadTemplate(__dirname, 'relations.cypher');

/** The relations that an entity stands in, as subject or object, by type. */
export function relationsOf(entityId: string): List {
  return {
    template: RELATIONS,
    order: 'relations by type',
    variant: [],
    parameters: {},
    ids: [entityId],
  };
}
