import { editsAllowed, isWithinEdits } from './edits';
import { soundOf } from './sound';
import { foldWords } from './words';

/** One word that is searched for, with the forms in which it may be found. */
export interface SearchTerm {
  readonly word: string;
  /** Null where it has none: then it is found as it is written alone. */
  readonly sound: string | null;
  /** How many slips are forgiven. */
  readonly edits: number;
  /** Whether a longer word that begins with it is found too. */
  readonly isPrefix: boolean;
}

/** Words of one search; what is asked beyond them is not looked at. */
const MOST_TERMS = 16;
const SHORTEST_PREFIX = 3;

/** How well a word in the graph answers a word that is searched for: 1 is the word itself, 0 is not at all. */
const GRADES = { same: 1, prefix: 0.8, sound: 0.6, edits: 0.4 } as const;

/** The terms that a text asks for, each word once; empty where it has no word in it. */
export function termsOf(text: string): SearchTerm[] {
  return [...new Set(foldWords(text))].slice(0, MOST_TERMS).map((word) => ({
    word,
    sound: soundOf(word),
    edits: editsAllowed(word),
    isPrefix: word.length >= SHORTEST_PREFIX,
  }));
}

/** How well a word answers a term. Sounds count between names alone: prose has too many words of one sound. */
export function gradeWord(term: SearchTerm, word: string, { sounds }: { sounds: boolean }): number {
  if (word === term.word) return GRADES.same;
  if (term.isPrefix && word.startsWith(term.word)) return GRADES.prefix;
  if (sounds && term.sound !== null && soundOf(word) === term.sound) return GRADES.sound;
  return isWithinEdits(word, term.word, term.edits) ? GRADES.edits : 0;
}
