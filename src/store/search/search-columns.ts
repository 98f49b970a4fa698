import { soundOf } from '../../domain/search/sound';
import { foldWords } from '../../domain/search/words';

/** The properties that a node is found by: words and sounds between spaces. */
export type SearchColumns = {
  readonly searchWords: string;
  readonly searchSounds: string | null;
  /** The words by which a text names a source that is not identified. */
  readonly sourceWords: string | null;
};

/**
 * Search columns for the names of an entity, the name of an event or the title of a document: each
 * word once.
 */
export function searchColumnsOfNames(names: readonly string[]): SearchColumns {
  const words = new Set(names.flatMap(foldWords));
  const sounds = new Set(Array.from(words, soundOf).filter((sound) => sound !== null));
  return { searchWords: spaced([...words]), searchSounds: spaced([...sounds]), sourceWords: null };
}

/**
 * Search columns for the text of a claim, and its source if it is not identified: every word, in
 * its place.
 */
export function searchColumnsOfClaim(text: string, source: string | null): SearchColumns {
  return {
    searchWords: spaced(foldWords(text)),
    searchSounds: null,
    sourceWords: source === null ? null : spaced(foldWords(source)),
  };
}

/** A word as it stands in a claim's searchWords, whole. */
export function wordInProse(word: string): string {
  return ` ${word} `;
}

/** With a space at each end, so that every word has one on both sides. */
function spaced(words: readonly string[]): string {
  return ` ${words.join(' ')} `;
}
