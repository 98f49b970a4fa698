import { compare } from '../../../domain/compare';
import type { Store } from '../../connection';
import { decodeCuration, LOAD_DESCRIPTIONS } from '../../import/write-entities';

/** The word of one corpus, or of curators, on an entity. */
export interface DescriptionRecord {
  /** Null for what curators say. */
  readonly corpusId: string | null;
  /** The id that it describes: another one where that was merged into the entity. */
  readonly ofId: string;
  /** Null where curators leave it to the corpora. */
  readonly name: string | null;
  readonly aliases: readonly string[];
  readonly sameAs: readonly string[];
}

/**
 * Each corpus's word on these entities, in the order of their ids, and then that of curators; after it, those on the ids that
 * were merged into them.
 */
export async function loadDescriptions(
  store: Store,
  ids: readonly string[],
): Promise<DescriptionRecord[][]> {
  const found = await store.read(LOAD_DESCRIPTIONS, { ids }, (row) => row);
  const byId = new Map(found.map((one) => [one.id, one]));
  return ids.map((id) =>
    (byId.get(id)?.members ?? []).flatMap(({ id: ofId, descriptions, curations }) => [
      ...[...descriptions]
        .sort((a, b) => compare(a.corpusId, b.corpusId))
        .map((description) => ({ ...description, ofId })),
      ...curations.map((curation) => ({ ...decodeCuration(curation), corpusId: null, ofId })),
    ]),
  );
}
