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

export function descriptionOf(entity: Entity): EntityDescription {
  const { name, aliases, sameAs, organisationKind, latitude, longitude, partOf } = entity;
  return { name, aliases, sameAs, organisationKind, latitude, longitude, partOf };
}

/** All descriptions of one id. */
export interface SaidOf {
  readonly descriptions: readonly CorpusDescription[];
  readonly curation: Curation;
}

/**
 * Merges descriptions in the order of their corpora's ids, whatever the order of import. Single
 * values (name, kind, position) are the first given; lists have all values. Another corpus's name
 * becomes an alias. Curators come first for single values, and add to lists. The descriptions of
 * ids that were merged into this one follow in the same way.
 */
export function mergeDescriptions(own: SaidOf, merged: readonly SaidOf[] = []): MergedEntity {
  const all = [own, ...merged].map(({ descriptions, curation }) => ({
    curation,
    inOrder: [...descriptions].sort((a, b) => compare(a.corpusId, b.corpusId)),
  }));
  const inOrder = all.flatMap((one) => one.inOrder);
  const curations = all.map((one) => one.curation);
  const name = own.curation.name ?? inOrder[0]?.name ?? curations.find((one) => one.name)!.name!;
  const names = distinct([
    name,
    ...inOrder.flatMap((one) => [one.name, ...one.aliases]),
    ...own.curation.aliases,
    ...curations
      .slice(1)
      .flatMap((one) => [...(one.name === null ? [] : [one.name]), ...one.aliases]),
  ]);
  const byRank = all.flatMap((one) => [one.curation, ...one.inOrder]);
  const placed = byRank.find(({ latitude, longitude }) => latitude !== null && longitude !== null);
  return {
    name,
    aliases: names.filter((alias) => alias !== name),
    sameAs: distinct([...inOrder, ...curations].flatMap(({ sameAs }) => sameAs.map(normalUrl))),
    organisationKind: byRank.find((one) => one.organisationKind !== null)?.organisationKind ?? null,
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
