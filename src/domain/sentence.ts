/** Characters of a sentence that are taken at the most, on each side of the quote. */
const LONGEST_SIDE = 400;

/** A sentence ends here, or a paragraph does. */
const SENTENCE_END = /[.!?؟]["”’)\]]*\s+|\n/gu;

/** A stretch of a text, in code points, half-open. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The stretch from the first of these to the last; there is one at least. */
export function extentOf(stretches: readonly Stretch[]): Stretch {
  return {
    start: stretches.reduce((least, { start }) => Math.min(least, start), Infinity),
    end: stretches.reduce((most, { end }) => Math.max(most, end), 0),
  };
}

/**
 * The sentence around a quote, or the sentences that it lies in, within its paragraph. `characters` are the
 * text's code points; a side longer than 400 of them is cut there.
 */
export function sentenceAround(characters: readonly string[], quote: Stretch): Stretch {
  return { start: startOf(characters, quote.start), end: endOf(characters, quote.end) };
}

function startOf(characters: readonly string[], position: number): number {
  const from = Math.max(0, position - LONGEST_SIDE);
  const before = characters.slice(from, position).join('');
  const last = [...before.matchAll(SENTENCE_END)].at(-1);
  if (last === undefined) return from;
  return from + Array.from(before.slice(0, last.index + last[0].length)).length;
}

function endOf(characters: readonly string[], position: number): number {
  // A quote may hold its own full stop; the sentence goes no further then.
  const after = characters.slice(position - 1, position + LONGEST_SIDE).join('');
  const [end] = after.matchAll(SENTENCE_END);
  if (end === undefined) return Math.min(characters.length, position + LONGEST_SIDE);
  const words = after.slice(0, end.index + end[0].trimEnd().length);
  return Math.max(position, position - 1 + Array.from(words).length);
}
