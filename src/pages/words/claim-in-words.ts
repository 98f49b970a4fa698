import { listInWords } from '../../domain/list-in-words';

export { listInWords };

/** How a text gives what was said, in a reader's words. */
export const MODE_WORDS = {
  DIRECT: 'quoted',
  INDIRECT: 'reported',
  MIXED: 'partly quoted',
  NARRATED: 'in its own words',
} as const;

/** How sure the speaker presents it to be. */
export const FACTUALITY_WORDS = {
  CERTAIN: 'as fact',
  CERTAIN_NOT: 'as untrue',
  PROBABLE: 'as probable',
  PROBABLE_NOT: 'as improbable',
  POSSIBLE: 'as possible',
  POSSIBLE_NOT: 'as perhaps not so',
  UNCOMMITTED: 'without saying whether it is so',
} as const;

/** The outcome of an event in words, by its realis. */
export const REALIS_WORDS = {
  ACTUAL: 'said to have happened',
  PLANNED: 'planned',
  EXPECTED: 'expected',
  URGED: 'urged',
  DENIED: 'said not to have happened',
} as const;

/** "Riad Hassoun al-Tai and Haidar al-Abadi"; "unnamed “media reports”"; "an unnamed source". */
export function sourceInWords(
  speakers: readonly { readonly name: string }[],
  speakerText: string | null,
): string {
  if (speakers.length > 0) return listInWords(speakers.map(({ name }) => name));
  return speakerText === null ? 'an unnamed source' : `unnamed “${speakerText}”`;
}

/** "one claim", "13 claims", "no claims". */
export function countInWords(count: number, one: string, many = `${one}s`): string {
  if (count === 0) return `no ${many}`;
  return count === 1 ? `one ${one}` : `${count.toLocaleString('en')} ${many}`;
}

export function capitalised(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

/** A term of the vocabulary as people write it: MEMBER_OF is "member of". */
export function termInWords(term: string): string {
  return term.toLowerCase().replaceAll('_', ' ');
}
