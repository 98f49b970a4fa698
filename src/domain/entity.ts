import { foldLetters } from './fold-letters';

export const ENTITY_TYPES = [
  'PERSON',
  'ORGANISATION',
  'CITY',
  'PROVINCE',
  'COUNTRY',
  'REGION',
  'FACILITY',
] as const;
export type EntityType = (typeof ENTITY_TYPES)[number];

export const ORGANISATION_KINDS = [
  'ARMED_FORCE',
  'MILITANT_GROUP',
  'REBEL_GROUP',
  'GOVERNMENT',
  'MEDIA',
  'INTERNATIONAL_ORGANISATION',
  'NGO',
  'PARTY',
  'RELIGIOUS_BODY',
  'TRIBE',
  'OTHER',
] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

/** Something a text names, as an authority file describes it. */
export interface Entity {
  /** `city:mosul`: the type in lower case, a colon, a name in kebab case. */
  readonly id: string;
  readonly type: EntityType;
  readonly name: string;
  /** As texts write them: Hwija, Hawija, الحويجة. */
  readonly aliases: readonly string[];
  /** Authority links: Wikidata, GeoNames. */
  readonly sameAs: readonly string[];
  /** Organisations only; null elsewhere. */
  readonly organisationKind: OrganisationKind | null;
  /** Places only, in WGS 84 degrees; null where not known. */
  readonly latitude: number | null;
  readonly longitude: number | null;
  /** Places only: ids of the places that this one lies in. */
  readonly partOf: readonly string[];
}

const ACTORS: ReadonlySet<EntityType> = new Set(['PERSON', 'ORGANISATION', 'COUNTRY']);
const PLACES: ReadonlySet<EntityType> = new Set([
  'CITY',
  'PROVINCE',
  'COUNTRY',
  'REGION',
  'FACILITY',
]);

/** Whether entities of this type can speak, act and hold ground. */
export function isActorType(type: EntityType): boolean {
  return ACTORS.has(type);
}

/** Whether entities of this type have a position on the ground. */
export function isPlaceType(type: EntityType): boolean {
  return PLACES.has(type);
}

/** The entity type that an id states, or null where it states none. */
export function entityTypeOfId(id: string): EntityType | null {
  const prefix = id.slice(0, Math.max(0, id.indexOf(':'))).toUpperCase();
  return ENTITY_TYPES.find((type) => type === prefix) ?? null;
}

/** Whether an id states that it is a place's. */
export function isPlaceId(id: string): boolean {
  const type = entityTypeOfId(id);
  return type !== null && isPlaceType(type);
}

/**
 * A name without case, diacritics, punctuation or runs of space: what two spellings that a reader
 * would call the same name share.
 */
export function foldName(name: string): string {
  return foldLetters(name)
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();
}
