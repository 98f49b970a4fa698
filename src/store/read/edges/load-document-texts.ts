import type { Store } from '../../connection';
import type { Batch } from '../../parameters';
import { loadStatement } from '../../statement';

const DOCUMENT_TEXTS = loadStatement<Batch, { id: string; text: string }>(
  __dirname,
  'document-texts.cypher',
);

/** The current texts of these documents. A separate statement, since texts are long. */
export async function loadDocumentTexts(
  store: Store,
  ids: readonly string[],
): Promise<(string | null)[]> {
  const texts = new Map<string, string | null>(ids.map((id) => [id, null]));
  await store.read(DOCUMENT_TEXTS, { batch: { ids } }, ({ id, text }) => {
    texts.set(id, text);
  });
  return [...texts.values()];
}
