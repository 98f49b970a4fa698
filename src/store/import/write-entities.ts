import { type Entity, entityTypeOfId, isActorType, isPlaceType } from '../../domain/entity';
import type { Transaction } from '../connection';
import { changedLinks, type ChangedLinks, loadLinksOf } from '../control/control-links';
import { loadStatement } from '../statement';
import {
  type CorpusDescription,
  type Curation,
  describe,
  mergeDescriptions,
  NO_CURATION,
} from './entity-description';
import { fingerprint } from './fingerprint';

const FIND_DESCRIPTIONS = loadStatement(__dirname, 'find-descriptions.cypher');
const MERGE_ENTITIES = loadStatement(__dirname, 'merge-entities.cypher');
const DESCRIBE_ENTITIES = loadStatement(__dirname, 'describe-entities.cypher');
const REMOVE_DESCRIPTIONS = loadStatement(__dirname, 'remove-descriptions.cypher');
export const LOAD_DESCRIPTIONS = loadStatement(__dirname, 'load-descriptions.cypher');
const WRITE_ENTITIES = loadStatement(__dirname, 'write-entities.cypher');
const WITHDRAW_ENTITIES = loadStatement(__dirname, 'withdraw-entities.cypher');

/** The source of a description: the authority file, or a document of its corpus. */
export type DescriptionSource = 'authority' | 'document';

/** Ids of the entities whose descriptions are new, and of those whose are other ones than before. */
export interface Described {
  readonly added: readonly string[];
  readonly changed: readonly string[];
}

/** The changes by descriptions that were written or taken back. */
export interface Rewritten<Changes> {
  readonly changes: Changes;
  /** Null where nothing was written. */
  readonly links: ChangedLinks | null;
}

/** The changes that a part of an import made to the descriptions of entities. */
export interface DescribedEntities extends Described {
  /** How many were taken back. */
  readonly withdrawn: number;
}

/**
 * Writes what a corpus says of entities where the graph has it otherwise or not at all, and each of
 * these entities anew from all corpora's descriptions. Several documents of a corpus may describe
 * one entity; they give it one description, the newest. Derived control is left to the caller.
 */
export async function describeEntities(
  transaction: Transaction,
  corpusId: string,
  entities: readonly Entity[],
  source: DescriptionSource,
): Promise<Rewritten<Described>> {
  if (entities.length === 0) return { changes: { added: [], changed: [] }, links: null };
  const newest = new Map(entities.map((entity) => [entity.id, entity]));
  const found = await transaction.run(
    FIND_DESCRIPTIONS,
    { corpusId, entityIds: [...newest.keys()] },
    (row: { entityId: string; fingerprint: string }) => [row.entityId, row.fingerprint] as const,
  );
  const before = new Map(found);
  const descriptions = [...newest.values()]
    .map((entity) => ({
      entityId: entity.id,
      fingerprint: fingerprint(source, describe(entity)),
      source,
      ...describe(entity),
    }))
    .filter((description) => before.get(description.entityId) !== description.fingerprint);
  if (descriptions.length === 0) return { changes: { added: [], changed: [] }, links: null };
  const ids = descriptions.map(({ entityId }) => entityId);
  const linksBefore = await loadLinksOf(transaction, ids);
  const wholes = descriptions.flatMap(({ partOf }) => partOf);
  await transaction.run(MERGE_ENTITIES, {
    entities: [...new Set([...ids, ...wholes])].map(labelled),
  });
  await transaction.run(DESCRIBE_ENTITIES, { corpusId, descriptions });
  await rewriteEntities(transaction, ids);
  const changes = {
    added: ids.filter((id) => !before.has(id)),
    changed: ids.filter((id) => before.has(id)),
  };
  return { changes, links: changedLinks(linksBefore, await loadLinksOf(transaction, ids)) };
}

/**
 * Takes back what a corpus said of entities, but for those that a document of it still describes.
 * An entity that no corpus describes any more stays, withdrawn, for what claims have said of it.
 * The changes are how many descriptions were taken back. Derived control is left to the caller.
 */
export async function removeDescriptions(
  transaction: Transaction,
  corpusId: string,
  entityIds: readonly string[],
): Promise<Rewritten<number>> {
  if (entityIds.length === 0) return { changes: 0, links: null };
  const linksBefore = await loadLinksOf(transaction, entityIds);
  const removed = await transaction.run(
    REMOVE_DESCRIPTIONS,
    { corpusId, entityIds },
    (row: { entityId: string }) => row.entityId,
  );
  await rewriteEntities(transaction, removed);
  const links = changedLinks(linksBefore, await loadLinksOf(transaction, entityIds));
  return { changes: removed.length, links };
}

/** Writes entities anew from all descriptions of them. */
export async function rewriteEntities(
  transaction: Transaction,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  const entities = await transaction.run(
    LOAD_DESCRIPTIONS,
    { ids },
    (row: LoadedDescriptions) => row,
  );
  const standing = entities
    .filter(({ descriptions }) => descriptions.length > 0)
    .map(({ id, descriptions, curations }) => ({
      id,
      ...mergeDescriptions(descriptions, decodeCuration(curations[0])),
    }));
  if (standing.length > 0) await transaction.run(WRITE_ENTITIES, { entities: standing });
  const withdrawn = entities.filter(({ descriptions }) => descriptions.length === 0);
  if (withdrawn.length > 0) {
    await transaction.run(WITHDRAW_ENTITIES, { ids: withdrawn.map(({ id }) => id) });
  }
}

/** All that is said of an entity, and by whom. */
export interface LoadedDescriptions {
  readonly id: string;
  readonly descriptions: readonly CorpusDescription[];
  readonly curations: readonly Curation[];
}

/** A node has no property that is null. */
export function decodeCuration(curation: Curation | undefined): Curation {
  if (curation === undefined) return NO_CURATION;
  const { name, aliases, sameAs, organisationKind, latitude, longitude } = curation;
  return {
    ...{ aliases, sameAs },
    name: name ?? null,
    organisationKind: organisationKind ?? null,
    latitude: latitude ?? null,
    longitude: longitude ?? null,
  };
}

/** An entity's labels: its type in Pascal case, and the interfaces of the API that it has. */
function labelled(id: string): { id: string; type: string; labels: string[] } {
  const type = entityTypeOfId(id);
  if (type === null) throw new Error(`${id} is no entity's id`);
  const labels = [type.charAt(0) + type.slice(1).toLowerCase()];
  if (isActorType(type)) labels.push('Actor');
  if (isPlaceType(type)) labels.push('Place');
  return { id, type, labels };
}
