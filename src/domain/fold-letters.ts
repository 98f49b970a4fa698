/** Letters of Latin script that Unicode takes for letters of their own and readers for variants of others. */
const LATIN: ReadonlyMap<string, string> = new Map(
  Object.entries({ ø: 'o', ł: 'l', đ: 'd', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe', ð: 'd', þ: 'th' }),
);

/**
 * Marks that readers leave out: the accents of Latin, Greek and Cyrillic, the vowel points of Arabic,
 * Hebrew and Syriac. Those of Indic scripts, Thai, Khmer and Burmese are vowels, and those of kana make
 * another letter: they stay.
 */
const DIACRITICS =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Cyrillic}\p{Script=Inherited}]/u;
const KEPT = /[\u3099\u309A\p{Script_Extensions=Devanagari}]/u;
const MARK = /\p{M}/gu;

/** A text in lower case without diacritics, so that two spellings of a name have the same letters. */
export function foldLetters(text: string): string {
  const bare = text
    .normalize('NFKD')
    .replace(MARK, (mark) => (DIACRITICS.test(mark) && !KEPT.test(mark) ? '' : mark))
    .toLowerCase();
  return bare.replace(/[øłđıßæœðþ]/gu, (letter) => LATIN.get(letter) ?? letter).normalize('NFC');
}
