import { ENTITY_TYPES, isPlaceType, type EntityType } from '../domain/entity';

/** A category of entities, by the name that the API gives its type. */
export interface Type {
  readonly id: string;
  readonly name: string;
  readonly isPlace: boolean;
}

/** City, Province, Person … */
export const TYPES: readonly Type[] = ENTITY_TYPES.map((type: EntityType) => {
  const name = type[0]! + type.slice(1).toLowerCase();
  return { id: name, name, isPlace: isPlaceType(type) };
});

/** The type with this id, in any case: `City`, `CITY`. */
export function findType(id: string): Type | null {
  return TYPES.find((type) => type.id.toLowerCase() === id.toLowerCase()) ?? null;
}
