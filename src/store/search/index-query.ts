import type { SearchTerm } from '../../domain/search/search-terms';

/**
 * A search in the words of the full-text indexes: every term, in any of its forms. Terms are
 * letters and digits in lower case, as `wordsOf` makes them, so none can be one of Lucene's
 * operators. Each is still given with its own field. The weights only choose what is worth ranking
 * where an index finds very many; src/domain/search/rank.ts ranks.
 */
export function indexQuery(terms: readonly SearchTerm[]): string {
  return terms
    .map(({ word, sound, edits, isPrefix }) => {
      const forms = [`searchWords:${word}^8`];
      if (isPrefix) forms.push(`searchWords:${word}*^4`);
      forms.push(`sourceWords:${word}^2`);
      if (isPrefix) forms.push(`sourceWords:${word}*`);
      if (sound !== null) forms.push(`searchSounds:${sound}^2`);
      if (edits > 0) forms.push(`searchWords:${word}~${edits}`);
      return `+(${forms.join(' ')})`;
    })
    .join(' ');
}

/** Lucene takes 1,024 clauses at most; a filter sifts by all of its words besides. */
const MOST_WORDS = 100;

/** Whatever has all of these words, each as it is. */
export function exactIndexQuery(words: readonly string[]): string {
  return words
    .slice(0, MOST_WORDS)
    .map((word) => `+searchWords:${word}`)
    .join(' ');
}
