import { foldLetters } from '../fold-letters';

/** A word of a text in the form in which search compares it, and where it stands. */
export interface Word {
  /** Letters and digits alone, in lower case: nothing that a query language could mistake for its own. */
  readonly key: string;
  /** UTF-16 offsets, half-open. */
  readonly start: number;
  readonly end: number;
}

/** Longer ones are cut: a name of a hundred letters is found by its first hundred. */
const LONGEST = 100;

const RUN = /[\p{L}\p{N}\p{M}'’‘`´]+/gu;
const APOSTROPHES = /['’‘`´]/gu;
const POSSESSIVE = /['’]s$/iu;
/** A run without marks, apostrophes and letters that are variants of others. */
const PLAIN = /^[A-Za-z0-9]+$/;
const HYPHENS = '-‐‑‒–';

/** Letters that Unicode takes for letters of their own and readers for variants of another. */
const VARIANTS: ReadonlyMap<string, string> = new Map([
  // Alef with wasla, ta marbuta, alef maqsura, the Persian yeh and kaf; hamza alone and the letter
  // stretcher fall away. Hamza on a carrier is a mark, and falls away with the marks.
  ...Object.entries({ ٱ: 'ا', ة: 'ه', ى: 'ي', ی: 'ي', ک: 'ك', ء: '', ـ: '' }),
  // Ayn and hamza in transliteration.
  ...Object.entries({ ʼ: '', ʿ: '', ʾ: '', ʻ: '' }),
  ...Array.from('٠١٢٣٤٥٦٧٨٩', (digit, value) => [digit, String(value)] as const),
  ...Array.from('۰۱۲۳۴۵۶۷۸۹', (digit, value) => [digit, String(value)] as const),
]);

/** The Arabic article, and what it becomes before a letter that it is assimilated to. */
const ARTICLES: ReadonlySet<string> = new Set(['al', 'el']);
const ASSIMILATED = /^[ae](sh|dh|th|[dnrstz])$/;
const JOINED_ARTICLE = /^ال(?=\p{L}{3})/u;

/**
 * The words of a text, so that two spellings of a name which a reader takes for one have the same
 * words. Case, diacritics and punctuation do not count (as in `foldName`); beyond that
 * - apostrophes, ayn and hamza do not cut a word, and a possessive 's falls away: Qa'im is Qaim;
 * - the Arabic article falls away: al-, el-, al before a space, ash-Sham, ال before three letters;
 * - alef with or without hamza is one letter, as are ta marbuta and ha, alef maqsura and ya;
 * - Arabic digits are those of Europe.
 * A text that has nothing but articles keeps them.
 */
export function wordsOf(text: string): Word[] {
  const words: (Word & { readonly isArticle: boolean })[] = [];
  for (const match of text.matchAll(RUN)) {
    const start = match.index;
    const end = start + match[0].length;
    for (const part of foldRun(match[0])) {
      const joined = part.replace(JOINED_ARTICLE, '');
      const key = joined.length <= LONGEST ? joined : Array.from(joined).slice(0, LONGEST).join('');
      words.push({ key, start, end, isArticle: isArticle(part, text, end) });
    }
  }
  const substance = words.filter((word) => !word.isArticle);
  return (substance.length > 0 ? substance : words).map(({ key, start, end }) => ({
    key,
    start,
    end,
  }));
}

/** The words themselves, in their order. */
export function foldWords(text: string): string[] {
  return wordsOf(text).map(({ key }) => key);
}

/** A run of letters as words: a ligature may hold several. */
function foldRun(run: string): string[] {
  if (PLAIN.test(run)) return [run.toLowerCase()];
  // A search finds more than a name is: it leaves out the marks that are letters as well.
  const bare = foldLetters(run.replace(POSSESSIVE, '').replace(APOSTROPHES, ''))
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '');
  return Array.from(bare, (letter) => VARIANTS.get(letter) ?? letter)
    .join('')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part !== '');
}

function isArticle(key: string, text: string, end: number): boolean {
  if (ARTICLES.has(key)) return true;
  const [, consonant] = ASSIMILATED.exec(key) ?? [];
  if (consonant === undefined || !HYPHENS.includes(text.charAt(end))) return false;
  return text
    .slice(end + 1, end + 3)
    .toLowerCase()
    .startsWith(consonant);
}
