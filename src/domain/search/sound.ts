/** Fewer consonants than this say too little: "Tal" and "tool", "ISIS" and "Asas" would be one. */
const FEWEST = 3;

/**
 * A key that the transliterations of one Arabic name into Latin letters share: its consonants and a
 * vowel at its start. Vowels are written in every way (Hwija, Hawija, Huwayjah; Haidar, Haider,
 * Haydar), doubled letters once or twice, q as k and v as w. Null for words in other letters, and
 * where fewer than three consonants are left.
 *
 * @param key a word of `wordsOf`
 */
export function soundOf(key: string): string | null {
  if (!/^[a-z]+$/.test(key)) return null;
  const sound = key
    .replace(/ph/g, 'f')
    .replace(/ck|q|c(?!h)/g, 'k')
    .replace(/v/g, 'w')
    .replace(/(.)\1+/g, '$1')
    .replace(/(?<=[aeiouy])h$/, '')
    .replace(/(?!^)[aeiouy]/g, '')
    .replace(/^[aeiou]/, 'a');
  return sound.replace(/^a/, '').length >= FEWEST ? sound : null;
}
