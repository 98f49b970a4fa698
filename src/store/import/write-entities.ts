import { type Entity, entityTypeOfId, isActorType, isPlaceType } from '../../domain/entity';
import type { Transaction } from '../connection';
import { changedLinks, type ChangedLinks, loadLinksOf } from '../control/control-links';
import { loadStatement } from '../statement';
import {
  type CorpusDescription,
  type Curation,
  descriptionOf,
  type EntityDescription,
  mergeDescriptions,
  type MergedEntity,
  NO_CURATION,
} from './entity-description';
import { fingerprint } from './fingerprint';

type DescriptionRow = EntityDescription & {
  readonly entityId: string;
  readonly fingerprint: string;
  readonly source: DescriptionSource;
};

const FIND_DESCRIPTIONS = loadStatement<
  { entityIds: readonly string[]; corpusId: string },
  { entityId: string; fingerprint: string }
>(__dirname, 'find-descriptions.cypher');
const MERGE_ENTITIES = loadStatement<{
  entities: readonly { id: string; type: string; labels: readonly string[] }[];
}>(__dirname, 'merge-entities.cypher');
const DESCRIBE_ENTITIES = loadStatement<{
  corpusId: string;
  descriptions: readonly DescriptionRow[];
}>(__dirname, 'describe-entities.cypher');
const REMOVE_DESCRIPTIONS = loadStatement<
  { entityIds: readonly string[]; corpusId: string },
  { entityId: string }
>(__dirname, 'remove-descriptions.cypher');
export const LOAD_DESCRIPTIONS = loadStatement<{ ids: readonly string[] }, LoadedDescriptions>(
  __dirname,
  'load-descriptions.cypher',
);
const FIND_ROOTS = loadStatement<{ ids: readonly string[] }, { rootId: string }>(
  __dirname,
  'find-roots.cypher',
);
const WRITE_ENTITIES = loadStatement<{ entities: readonly ({ id: string } & MergedEntity)[] }>(
  __dirname,
  'write-entities.cypher',
);
const WITHDRAW_ENTITIES = loadStatement<{ ids: readonly string[] }>(
  __dirname,
  'withdraw-entities.cypher',
);

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
    (row) => [row.entityId, row.fingerprint] as const,
  );
  const before = new Map(found);
  const descriptions = [...newest.values()]
    .map((entity) => ({
      entityId: entity.id,
      fingerprint: fingerprint(source, descriptionOf(entity)),
      source,
      ...descriptionOf(entity),
    }))
    .filter((description) => before.get(description.entityId) !== description.fingerprint);
  if (descriptions.length === 0) return { changes: { added: [], changed: [] }, links: null };
  const ids = descriptions.map(({ entityId }) => entityId);
  const linked = await withRoots(transaction, ids);
  const linksBefore = await loadLinksOf(transaction, linked);
  const wholes = descriptions.flatMap(({ partOf }) => partOf);
  await mergeEntityNodes(transaction, [...new Set([...ids, ...wholes])]);
  await transaction.run(DESCRIBE_ENTITIES, { corpusId, descriptions });
  await rewriteEntities(transaction, ids);
  const changes = {
    added: ids.filter((id) => !before.has(id)),
    changed: ids.filter((id) => before.has(id)),
  };
  return { changes, links: changedLinks(linksBefore, await loadLinksOf(transaction, linked)) };
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
  const linked = await withRoots(transaction, entityIds);
  const linksBefore = await loadLinksOf(transaction, linked);
  const removed = await transaction.run(
    REMOVE_DESCRIPTIONS,
    { corpusId, entityIds },
    (row) => row.entityId,
  );
  await rewriteEntities(transaction, removed);
  const links = changedLinks(linksBefore, await loadLinksOf(transaction, linked));
  return { changes: removed.length, links };
}

/** Writes entities anew from all descriptions of them, and those that they were merged into. */
export async function rewriteEntities(
  transaction: Transaction,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  const asked = await transaction.run(LOAD_DESCRIPTIONS, { ids }, (row) => row);
  const given = new Set(asked.map(({ id }) => id));
  const roots = [...new Set(asked.map(({ rootId }) => rootId))].filter((id) => !given.has(id));
  const others =
    roots.length === 0
      ? []
      : await transaction.run(LOAD_DESCRIPTIONS, { ids: roots }, (row) => row);
  const entities = [...asked, ...others];
  const standing = entities.filter(stands).map(({ id, members }) => {
    const [own, ...merged] = members.map(({ descriptions, curations }) => ({
      descriptions,
      curation: decodeCuration(curations[0]),
    }));
    return { id, ...mergeDescriptions(own!, merged) };
  });
  if (standing.length > 0) await transaction.run(WRITE_ENTITIES, { entities: standing });
  const withdrawn = entities.filter((entity) => !stands(entity));
  if (withdrawn.length > 0) {
    await transaction.run(WITHDRAW_ENTITIES, { ids: withdrawn.map(({ id }) => id) });
  }
}

/** Whether an entity was not merged into another, and a corpus, or a curator who made it, describes it. */
function stands({ id, rootId, members }: LoadedDescriptions): boolean {
  return (
    id === rootId &&
    members.some(
      ({ descriptions, curations }) =>
        descriptions.length > 0 || (curations[0]?.made ?? null) !== null,
    )
  );
}

/** All that is said of an entity, and by whom. */
export interface LoadedDescriptions {
  readonly id: string;
  /** The entity that it stands for since merges: itself where it was not merged. */
  readonly rootId: string;
  /** Itself first, then all that were merged into it. */
  readonly members: readonly {
    readonly id: string;
    readonly descriptions: readonly CorpusDescription[];
    readonly curations: readonly (Curation & { readonly made?: string | null })[];
  }[];
}

/** These entities, and those that they stand for since merges. */
async function withRoots({ run }: Transaction, ids: readonly string[]): Promise<string[]> {
  const roots = await run(FIND_ROOTS, { ids }, (row) => row.rootId);
  return [...new Set([...ids, ...roots])];
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

/** Adds the entities that the graph does not have, without a description. */
export async function mergeEntityNodes(
  transaction: Transaction,
  ids: readonly string[],
): Promise<void> {
  await transaction.run(MERGE_ENTITIES, { entities: ids.map(labelled) });
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
