import { largest } from '../extremes';
import { gradeWord, type SearchTerm } from './search-terms';
import { type Word, wordsOf } from './words';

/** A stretch of a text that answers a search, in UTF-16 offsets, half-open. */
export interface Match {
  readonly start: number;
  readonly end: number;
}

/** How well something answers a search, and by which of its texts. */
export interface RankedMatch {
  /** From 0 to 1; 1 is a name that is the words searched for and no others. */
  readonly score: number;
  /** The position of the text that answers best. */
  readonly index: number;
  readonly matches: readonly Match[];
}

/**
 * The reading of one text: the best match of each term, and whether the terms stand there in their
 * order.
 */
interface Reading {
  readonly words: readonly Word[];
  readonly grades: readonly number[];
  readonly matches: readonly Match[];
}

/**
 * How well names answer a search: the name that has every word, by how exactly it has them and how
 * little else it has. Names that have all the words only together answer half as well. Null where a
 * word is in none of them.
 */
export function rankNames(
  terms: readonly SearchTerm[],
  names: readonly string[],
): RankedMatch | null {
  if (terms.length === 0) return null;
  const readings = names.map((name) => read(terms, name, true));
  let best: RankedMatch | null = null;
  readings.forEach(({ words, grades, matches }, index) => {
    if (grades.some((grade) => grade === 0)) return;
    const score = rounded(mean(grades) * (0.5 + (0.5 * matches.length) / words.length));
    if (best === null || score > best.score) best = { score, index, matches };
  });
  if (best !== null) return best;
  const together = terms.map((_, term) => largest(readings.map(({ grades }) => grades[term]!)));
  if (together.some((grade) => grade === 0)) return null;
  const index = readings.findIndex(({ matches }) => matches.length > 0);
  return { score: rounded(mean(together) * 0.25), index, matches: readings[index]!.matches };
}

/**
 * How well a passage of prose matches a search. The score grows with how exactly it has every word,
 * with words together and in order, and a little with shortness. Null where it lacks a word.
 */
export function rankProse(terms: readonly SearchTerm[], text: string): RankedMatch | null {
  const { words, grades, matches } = read(terms, text, false);
  if (terms.length === 0 || grades.some((grade) => grade === 0)) return null;
  const share = Math.min(1, matches.length / words.length);
  const score = mean(grades) * (standTogether(terms, words) ? 0.6 : 0.4) + 0.1 * share;
  return { score: rounded(score), index: 0, matches };
}

function read(terms: readonly SearchTerm[], text: string, sounds: boolean): Reading {
  const words = wordsOf(text);
  const graded = words.map(({ key }) => terms.map((term) => gradeWord(term, key, { sounds })));
  const grades = terms.map((_, term) =>
    graded.reduce((best, ofWord) => Math.max(best, ofWord[term]!), 0),
  );
  // By their starts, since a ligature is several words at one place.
  const matches = new Map<number, Match>();
  words.forEach(({ start, end }, position) => {
    const answers = graded[position]!.some((grade, term) => grade > 0 && grade === grades[term]);
    if (answers) matches.set(start, { start, end });
  });
  return { words, grades, matches: [...matches.values()] };
}

function standTogether(terms: readonly SearchTerm[], words: readonly Word[]): boolean {
  const last = words.length - terms.length;
  for (let start = 0; start <= last; start++) {
    if (terms.every(({ word }, offset) => words[start + offset]!.key === word)) return true;
  }
  return false;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** To a place in a list that a cursor can name. */
function rounded(score: number): number {
  return Math.round(score * 10_000) / 10_000;
}
