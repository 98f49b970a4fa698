import { quote as quoted } from '../../domain/quote';
import type { CodePointText } from '../../domain/span';
import type { WebTargetRecord } from './parse-web-annotations';

/** Where a target stands, or what is wrong with it. */
export type PlacedTarget =
  | { readonly start: number; readonly end: number }
  | { readonly problem: string; readonly expected: string };

/**
 * Finds a target in the text: by its position, checked against its quote; by its quote alone where it
 * has no position, and then it must stand there once with what is before and behind it.
 */
export function placeTarget(
  { position, quote }: WebTargetRecord,
  text: CodePointText,
): PlacedTarget {
  if (position !== null) {
    const { start, end } = position;
    if (
      !Number.isInteger(start) ||
      !Number.isInteger(end) ||
      start < 0 ||
      start >= end ||
      end > text.length
    ) {
      const expected = `a stretch of the text, which has ${text.length} characters`;
      return { problem: `has start ${start} and end ${end}`, expected };
    }
    const there = text.slice(start, end);
    if (quote === null || quote.exact === there) return position;
    const problem = `quotes ${quoted(quote.exact)} where the text has ${quoted(there)}`;
    return { problem, expected: 'the text at the offsets, which count code points' };
  }
  if (quote === null) {
    return {
      problem: 'has no selector that can be read',
      expected: 'a TextPositionSelector or TextQuoteSelector',
    };
  }
  return placeQuote(quote, text);
}

function placeQuote(
  { exact, prefix, suffix }: NonNullable<WebTargetRecord['quote']>,
  { text }: CodePointText,
): PlacedTarget {
  const wanted = prefix + exact + suffix;
  const first = exact === '' ? -1 : text.indexOf(wanted);
  if (first === -1) {
    const expected = 'words of the text, with what stands before and behind them';
    return {
      problem: `quotes ${quoted(exact)}, which is not there`,
      expected,
    };
  }
  if (text.includes(wanted, first + 1)) {
    const expected = 'a prefix and suffix that tell them apart, or a TextPositionSelector';
    return {
      problem: `quotes ${quoted(exact)}, which is there more than once`,
      expected,
    };
  }
  const start = lengthOf(text.slice(0, first) + prefix);
  return { start, end: start + lengthOf(exact) };
}

/** In code points. */
function lengthOf(text: string): number {
  return Array.from(text).length;
}
