import type { Credit } from '../pages/frame/frame';
import type { Coalescer } from '../store/coalescer';
import type { Store } from '../store/connection';
import { findRevision } from '../store/read/find-revision';
import { readCorpora } from '../store/read/corpora/corpora';
import { StoreError } from '../store/store-error';

/**
 * Gives what each corpus asks to be named by, read anew only when the graph has changed. Where the graph
 * cannot be read, those known so far stand.
 */
export function followCredits(
  store: Store,
  coalescer: Coalescer,
): () => Promise<readonly Credit[]> {
  let known: { readonly revision: number; readonly credits: readonly Credit[] } | null = null;
  return async () => {
    try {
      const revision = await findRevision(store, coalescer);
      if (known?.revision !== revision) known = { revision, credits: await readCorpora(store) };
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
    }
    return known?.credits ?? [];
  };
}
