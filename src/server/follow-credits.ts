import type { CorpusCredit } from '../pages/frame/frame';
import type { Store } from '../store/connection';
import { readCorpora } from '../store/read/corpora/corpora';
import { StoreError } from '../store/store-error';

/** Gives what each corpus asks to be named by, at the revision that a request has found. */
export type CreditsAt = (revision: () => Promise<number>) => Promise<readonly CorpusCredit[]>;

/**
 * Reads the credits again only if the graph has changed. Where the graph cannot be read, those
 * known so far stand.
 */
export function followCredits(store: Store): CreditsAt {
  let known: { readonly revision: number; readonly credits: readonly CorpusCredit[] } | null = null;
  return async (revisionOf) => {
    try {
      const revision = await revisionOf();
      if (known?.revision !== revision) known = { revision, credits: await readCorpora(store) };
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
    }
    return known?.credits ?? [];
  };
}
