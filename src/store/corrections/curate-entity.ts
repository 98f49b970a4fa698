import { changedLinks, loadLinksOf } from '../control/control-links';
import type { RunStatement } from '../control/load-control-setting';
import type { Curation } from '../import/entity-description';
import { rebuildLinked } from '../import/rebuild-derived';
import { decodeCuration, rewriteEntities } from '../import/write-entities';
import { loadStatement } from '../statement';
import type { Correcting } from '../write/write-correction';

const FIND_ENTITY = loadStatement<
  { id: string },
  Omit<FoundEntity, 'curation'> & { curations: Curation[] }
>(__dirname, 'find-entity.cypher');
const WRITE_CURATION = loadStatement<{ id: string; curation: Curation }>(
  __dirname,
  'write-curation.cypher',
);

/** An entity as it stands. */
export interface FoundEntity {
  readonly isWithdrawn: boolean;
  /** The revision that described it last; null in a graph from before. */
  readonly revision: number | null;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly sameAs: readonly string[];
  /** The word of curators on it. */
  readonly curation: Curation;
  /** Whether curators alone describe it. */
  readonly isMade: boolean;
  /** The entity that it was merged into; null where it was not. */
  readonly mergedInto: string | null;
  /** That which it stands for since all merges: itself where it was not merged. */
  readonly rootId: string;
  /** Itself and all that were merged into it. */
  readonly memberIds: readonly string[];
  /** Entities of which a split led records to one of those. */
  readonly splitIds: readonly string[];
  /** Places that lie in it. */
  readonly partIds: readonly string[];
}

/** The entity with this id; null where there is none. */
export async function findEntity(
  { transaction }: { readonly transaction: { readonly run: RunStatement } },
  id: string,
): Promise<FoundEntity | null> {
  const [found] = await transaction.run(FIND_ENTITY, { id }, ({ curations, ...row }) => ({
    ...row,
    curation: decodeCuration(curations[0]),
  }));
  return found ?? null;
}

/**
 * Writes the curators' description of an entity, then the entity, then the control that follows
 * from it.
 */
export async function curateEntity(
  { transaction, log }: Correcting,
  id: string,
  curation: Curation,
): Promise<void> {
  const before = await loadLinksOf(transaction, [id]);
  await transaction.run(WRITE_CURATION, { id, curation });
  await rewriteEntities(transaction, [id]);
  const links = changedLinks(before, await loadLinksOf(transaction, [id]));
  await rebuildLinked(transaction, [links]);
  log.touch([id]);
}
