import { loadTemplate } from '../../template';
import type { ListTemplate, List } from '../list';

const RELATIONS: ListTemplate = loadTemplate(__dirname, 'relations.cypher');
const ALL_RELATIONS: ListTemplate = loadTemplate(__dirname, 'all-relations.cypher');

/** Which relations; every part that is not null must hold. */
export interface RelationFilter {
  readonly type: readonly string[] | null;
  /** One of these is its subject or object. */
  readonly entity: readonly string[] | null;
  /** Asserted by a claim that the graph had recorded then, in ms since 1970; null for now. */
  readonly knownAsOf: number | null;
}

/** All relations that a filter lets through, by id. */
export function relationsThat(filter: RelationFilter): List {
  return {
    template: ALL_RELATIONS,
    order: 'relations by id',
    flags: [],
    parameters: { ...filter },
    ids: [],
  };
}

/** The relations that an entity stands in, as subject or object, by type. */
export function relationsOf(entityId: string): List {
  return {
    template: RELATIONS,
    order: 'relations by type',
    flags: [],
    parameters: {},
    ids: [entityId],
  };
}
