import { type EntityType, foldName } from '../../../domain/entity';
import { loadTemplate } from '../../template';
import type { ListTemplate, List } from '../list';

/** Which entities; every part that is not null must hold. */
export interface EntityFilter {
  readonly type: readonly EntityType[] | null;
  /** The name or an alias, and a part of one, ignoring case, diacritics and punctuation. */
  readonly name: string | null;
  readonly nameContains: string | null;
  /** An authority link, as a URL is normally written. */
  readonly sameAs: string | null;
}

const ENTITIES: ListTemplate = loadTemplate(__dirname, 'entities.cypher');
const ALL_ENTITIES: ListTemplate = loadTemplate(__dirname, 'all-entities.cypher');
const ORDER = 'entities by name';

/**
 * The entities that a filter lets through, by name. The list starts from the authority link, else
 * the name, else the part of a name: each is one lookup in an index.
 */
export function entitiesThat({ type, name, nameContains, sameAs }: EntityFilter): List {
  const folded = name === null ? null : foldName(name);
  const foldedPart = nameContains === null ? null : foldName(nameContains);
  const parameters = { type, name: folded, nameContains: foldedPart };
  if (sameAs !== null) {
    return { template: ENTITIES, order: ORDER, flags: ['AUTHORITY'], parameters, ids: [sameAs] };
  }
  if (folded !== null) {
    const rest = { ...parameters, name: null };
    return { template: ENTITIES, order: ORDER, flags: ['NAME'], parameters: rest, ids: [folded] };
  }
  if (foldedPart !== null) {
    const rest = { ...parameters, nameContains: null };
    return {
      template: ENTITIES,
      order: ORDER,
      flags: ['NAME_PART'],
      parameters: rest,
      ids: [foldedPart],
    };
  }
  return { template: ALL_ENTITIES, order: ORDER, flags: [], parameters: { type }, ids: [] };
}
