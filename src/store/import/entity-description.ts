import { compare } from '../../domain/compare';
import { type Entity, foldName } from '../../domain/entity';
import { type SearchColumns, searchColumnsOfNames } from '../search/search-columns';

/** One corpus's description of an entity. */
export type EntityDescription = {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly sameAs: readonly string[];
  readonly organisationKind: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly partOf: readonly string[];
};

/** A description and whose it is. */
export type CorpusDescription = EntityDescription & { readonly corpusId: string };

/** The word of curators on an entity; null, or nothing, where they leave it to the corpora. */
export type Curation = Omit<EntityDescription, 'name' | 'partOf'> & {
  readonly name: string | null;
};

export const NO_CURATION: Curation = {
  name: null,
  aliases: [],
  sameAs: [],
  organisationKind: null,
  latitude: null,
  longitude: null,
};

/**
 * The descriptions of an entity by all corpora, merged, and the folded names that it is found by.
 */
export type MergedEntity = EntityDescription &
  SearchColumns & { readonly foldedNames: readonly string[] };

export function describe(entity: Entity): EntityDescription {
  const { name, aliases, sameAs, organisationKind, latitude, longitude, partOf } = entity;
  return { name, aliases, sameAs, organisationKind, latitude, longitude, partOf };
}

/**
 * Merges descriptions in the order of their corpora's ids, whatever the order of import: what can
 * be one (name, kind, position) is the first that is given, what can be many is all of them.
 * Another corpus's name becomes an alias. Curators come first where there can be one, and add where there can be many.
 */
export function mergeDescriptions(
  descriptions: readonly CorpusDescription[],
  curation: Curation = NO_CURATION,
): MergedEntity {
  const inOrder = [...descriptions].sort((a, b) => compare(a.corpusId, b.corpusId));
  const given = inOrder.flatMap(({ name, aliases }) => [name, ...aliases]);
  const name = curation.name ?? inOrder[0]!.name;
  const names = distinct([name, ...given, ...curation.aliases]);
  const placed = [curation, ...inOrder].find(
    ({ latitude, longitude }) => latitude !== null && longitude !== null,
  );
  return {
    name,
    aliases: names.filter((alias) => alias !== name),
    sameAs: distinct([...inOrder, curation].flatMap(({ sameAs }) => sameAs.map(normalUrl))),
    organisationKind:
      [curation, ...inOrder].find((one) => one.organisationKind !== null)?.organisationKind ?? null,
    latitude: placed?.latitude ?? null,
    longitude: placed?.longitude ?? null,
    partOf: distinct(inOrder.flatMap(({ partOf }) => partOf)),
    foldedNames: distinct(names.map(foldName)).filter((folded) => folded !== ''),
    ...searchColumnsOfNames(names),
  };
}

/** An address as a URL is normally written, since that is how it is asked for. */
export function normalUrl(address: string): string {
  return URL.canParse(address) ? new URL(address).href : address;
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)];
}
