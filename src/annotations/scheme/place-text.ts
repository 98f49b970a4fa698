import { quote } from '../../domain/quote';
import type { CodePointText } from '../../domain/span';
import type { ProblemList } from '../problem-list';
import type { BratTextBound } from './brat-document';
import { PlacedText } from './placed-text';

/** Code points to each side of a wrong offset in which the quoted text is looked for. */
const NEARBY = 200;

/** Where an annotation says that it stands, and whether the text has its words there. */
export interface TextPlacement {
  readonly placed: PlacedText;
  readonly matches: boolean;
}

/**
 * Holds an annotation against the text, and reports where the two differ; null where the text does not
 * reach as far.
 *
 * Offsets count the code points of the file unchanged. A byte-order mark is the first of them and a
 * CR is one, since brat only decodes the file.
 */
export function placeText(
  bound: BratTextBound,
  text: CodePointText,
  problems: ProblemList,
): TextPlacement | null {
  const { id, line, fragments } = bound;
  const end = fragments.at(-1)?.end ?? 0;
  if (end > text.length) {
    const message = `${id} ends at ${end}, and the text has ${text.length} characters`;
    problems.report(line, 'bad-span', message, 'offsets in the text');
    return null;
  }
  const mismatch = findMismatch(bound, text);
  const placed = new PlacedText(bound, text);
  if (mismatch === null) return { placed, matches: true };
  const offsets = fragments.map((fragment) => `${fragment.start}-${fragment.end}`).slice(0, 5);
  const message = `${id} says ${quote(bound.text)} but the text has ${quote(mismatch)} at ${offsets.join(', ')}`;
  const nearby = findNearby(bound, text);
  const hint = nearby === null ? '' : `; the quoted text stands at ${nearby}`;
  problems.report(line, 'text-mismatch', message, `the text at the offsets${hint}`);
  return { placed, matches: false };
}

/**
 * The text at a quote's place where it differs from the quote, cut short; null where they are the
 * same.
 */
function findMismatch(bound: BratTextBound, text: CodePointText): string | null {
  // brat itself does not look at the blanks behind a quote.
  const quoted = onOneLine(bound.text).trimEnd();
  const fragments = bound.written ?? bound.fragments;
  const parts = fragments.map(({ start, end }) => end - start);
  const length = parts.reduce((sum, part) => sum + part, parts.length - 1);
  // Comparing lengths first keeps the work within the annotation file's own size.
  if (length - codePoints(onOneLine(bound.text)) <= parts.length) {
    const quotes = [onOneLine(bound.text), quoted];
    const texts = fragments.map(({ start, end }) => text.slice(start, end));
    // Before 1.3 brat joined the fragments without a space. A CR at the end of a quote cannot be told
    // from that of the line.
    const there = [texts.join(' '), texts.join('')].flatMap((one) => [one, one.replace(/\r$/, '')]);
    if (there.some((one) => quotes.includes(onOneLine(one)))) return null;
  }
  return fragments
    .slice(0, 5)
    .map(({ start, end }) => text.slice(start, Math.min(end, start + 100)))
    .join(' ');
}

/** The offsets nearest to the annotation's at which its text stands, as brat writes them. */
function findNearby(bound: BratTextBound, text: CodePointText): string | null {
  const [fragment, ...more] = bound.fragments;
  const quoted = onOneLine(bound.text);
  if (fragment === undefined || more.length > 0 || quoted === '' || quoted.length > NEARBY) {
    return null;
  }
  const from = Math.max(0, fragment.start - NEARBY);
  const window = onOneLine(text.slice(from, fragment.start + NEARBY + quoted.length));
  let nearest: number | null = null;
  for (let at = window.indexOf(quoted); at !== -1; at = window.indexOf(quoted, at + 1)) {
    const start = from + codePoints(window.slice(0, at));
    const isNearer =
      nearest === null || Math.abs(start - fragment.start) < Math.abs(nearest - fragment.start);
    if (isNearer) nearest = start;
  }
  return nearest === null ? null : `${nearest} ${nearest + codePoints(quoted)}`;
}

/** brat writes a line end in a quote as a space. */
function onOneLine(text: string): string {
  return text.replace(/[\r\n]/g, ' ');
}

function codePoints(text: string): number {
  return text.length - (text.match(/[\u{10000}-\u{10FFFF}]/gu)?.length ?? 0);
}
