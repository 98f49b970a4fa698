import type { Match } from './rank';

/** A text or a passage of one, and where in it the words stand that were searched for. */
export interface Highlight {
  readonly text: string;
  /** In code points of `text`, half-open, in their order. */
  readonly matches: readonly Match[];
}

/** How much of a long text is shown, and how much of that before the first match; in code points. */
const LONGEST = 240;
const BEFORE = 60;

/** The passage of a text around its first match, cut between words where it can be. */
export function highlight(text: string, matches: readonly Match[]): Highlight {
  const letters = Array.from(text);
  const inCodePoints = codePointsOf(text, matches);
  if (letters.length <= LONGEST) return { text, matches: inCodePoints };
  const first = inCodePoints[0]?.start ?? 0;
  const start = first <= BEFORE ? 0 : wordStart(letters, first - BEFORE, first);
  const end = Math.min(letters.length, start + LONGEST);
  return {
    text: letters.slice(start, end).join(''),
    matches: inCodePoints
      .filter((match) => match.end <= end)
      .map((match) => ({ start: match.start - start, end: match.end - start })),
  };
}

/** The first place from `from` on, and before `limit`, at which a word begins. */
function wordStart(letters: readonly string[], from: number, limit: number): number {
  const space = letters.findIndex((letter, at) => at >= from && at < limit && /\s/u.test(letter));
  return space === -1 ? from : space + 1;
}

function codePointsOf(text: string, matches: readonly Match[]): Match[] {
  const found: Match[] = [];
  let unit = 0;
  let point = 0;
  const advance = (to: number) => {
    for (; unit < to; point++) unit += text.codePointAt(unit)! > 0xffff ? 2 : 1;
    return point;
  };
  for (const { start, end } of matches) found.push({ start: advance(start), end: advance(end) });
  return found;
}
