import { compare } from '../../../domain/compare';
import type { Store } from '../../connection';
import type { LoadedDescriptions } from '../../import/write-entities';
import { decodeCuration, LOAD_DESCRIPTIONS } from '../../import/write-entities';

/** The word of one corpus, or of curators, on an entity. */
export interface DescriptionRecord {
  /** Null for what curators say. */
  readonly corpusId: string | null;
  /** Null where curators leave it to the corpora. */
  readonly name: string | null;
  readonly aliases: readonly string[];
  readonly sameAs: readonly string[];
}

/** Each corpus's word on these entities, in the order of their ids, and then that of curators. */
export async function readDescriptions(
  store: Store,
  ids: readonly string[],
): Promise<DescriptionRecord[][]> {
  const found = await store.read(LOAD_DESCRIPTIONS, { ids }, (row: LoadedDescriptions) => row);
  const byId = new Map(found.map((one) => [one.id, one]));
  return ids.map((id) => {
    const { descriptions = [], curations = [] } = byId.get(id) ?? {};
    return [
      ...[...descriptions].sort((a, b) => compare(a.corpusId, b.corpusId)),
      ...curations.map((curation) => ({ ...decodeCuration(curation), corpusId: null })),
    ];
  });
}
