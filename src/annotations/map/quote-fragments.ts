import type { CodePointText } from '../../domain/span';
import type { BratFragment } from '../scheme/brat-document';

/** Lists of the same items that can still grow. */
export type Growing<Lists> = {
  -readonly [Key in keyof Lists]: Lists[Key] extends readonly (infer Item)[] ? Item[] : never;
};

/** The text at these offsets as brat quotes it: fragments joined by spaces, line ends as spaces. */
export function quoteFragments(text: CodePointText, fragments: readonly BratFragment[]): string {
  return fragments
    .map(({ start, end }) => text.slice(start, end))
    .join(' ')
    .replace(/[\r\n]/g, ' ');
}
