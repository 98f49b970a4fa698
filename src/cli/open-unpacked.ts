import { findCorpora, NoCorpusError, readCorpus } from '../annotations/read-corpus';
import type { OpenUnpacked } from '../server/serve-uploads';

/** Opens the corpus that a zip holds, in its first folder or in the one below. */
export const openUnpacked: OpenUnpacked = async (folder) => {
  try {
    const [corpus, ...others] = await findCorpora(folder);
    return corpus === undefined || others.length > 0 ? null : await readCorpus(corpus);
  } catch (error) {
    if (error instanceof NoCorpusError) return null;
    throw error;
  }
};
