import { quote as quoted } from '../../domain/quote';
import type { CodePointText } from '../../domain/span';
import { Utf16Offsets } from '../utf16-offsets';
import type { WebTargetRecord } from './parse-web-annotations';
import type { WebAnnotationSettings } from './web-annotation-settings';
import { QuoteIndex, type QuotedPlace } from './quote-index';

type Position = NonNullable<WebTargetRecord['position']>;

/** Where a target stands, or what is wrong with it. */
export type PlacedTarget =
  | { readonly start: number; readonly end: number }
  | { readonly problem: string; readonly expected: string };

/** Finds the targets of a file's annotations in their text. All quotes are looked for at once. */
export class TargetPlacer {
  private readonly offsets: Utf16Offsets;
  private readonly quotes: QuoteIndex;

  constructor(
    readonly text: CodePointText,
    targets: Iterable<WebTargetRecord>,
    private readonly positions?: WebAnnotationSettings['positions'],
  ) {
    this.offsets = new Utf16Offsets(text.text);
    const wanted = [...targets].flatMap(({ position, quote }) =>
      position === null && quote !== null && quote.exact !== '' ? wantedOf(quote) : [],
    );
    this.quotes = new QuoteIndex(text.text, wanted);
  }

  /**
   * By its position, checked against its quote. Without a position, by its quote, which must then
   * occur exactly once with its prefix and suffix.
   */
  place({ position, quote }: WebTargetRecord): PlacedTarget {
    if (position !== null) return this.placeAt(position, quote);
    if (quote !== null) return this.placeQuote(quote);
    return {
      problem: 'has no selector that can be read',
      expected: 'a TextPositionSelector or TextQuoteSelector',
    };
  }

  /** Whether nothing says how a position counts, and the ways of counting differ there. */
  isUnsure({ position, quote }: WebTargetRecord): boolean {
    if (this.positions !== undefined || position === null || quote !== null) return false;
    return this.offsets.toCodePoints(position.end) !== position.end;
  }

  private placeAt(position: Position, quote: WebTargetRecord['quote']): PlacedTarget {
    const { text } = this;
    const [start, end] =
      this.positions === 'utf-16'
        ? [this.fromUtf16(position.start), this.fromUtf16(position.end)]
        : [position.start, position.end];
    if (
      !Number.isInteger(start) ||
      !Number.isInteger(end) ||
      start < 0 ||
      start >= end ||
      end > text.length
    ) {
      const expected = `a stretch of the text, which has ${text.length} characters`;
      return { problem: `has start ${position.start} and end ${position.end}`, expected };
    }
    const there = text.slice(start, end);
    if (quote === null || quote.exact === there) return { start, end };
    const problem = `quotes ${quoted(quote.exact)} where the text has ${quoted(there)}`;
    return { problem, expected: this.expectedAt(position, quote.exact) };
  }

  private expectedAt({ start, end }: Position, exact: string): string {
    if (this.positions === 'utf-16') return 'the text at the offsets, which count UTF-16 units';
    const counted = 'the text at the offsets, which count code points';
    return this.text.text.slice(start, end) === exact
      ? `${counted}; webAnnotation: { positions: utf-16 } in corpus.yaml, as they are right in UTF-16 units`
      : counted;
  }

  /** NaN outside the text and inside a character. */
  private fromUtf16(offset: number): number {
    return this.offsets.toCodePoints(offset) ?? NaN;
  }

  private placeQuote(quote: NonNullable<WebTargetRecord['quote']>): PlacedTarget {
    const { exact, prefix } = quote;
    const found: QuotedPlace = exact === '' ? 'nowhere' : this.quotes.find(wantedOf(quote));
    if (found === 'nowhere') {
      const expected = 'words of the text, with what stands before and behind them';
      return { problem: `quotes ${quoted(exact)}, which is not there`, expected };
    }
    if (found === 'often') {
      const expected = 'a prefix and suffix that tell them apart, or a TextPositionSelector';
      return { problem: `quotes ${quoted(exact)}, which is there more than once`, expected };
    }
    const from = found + prefix.length;
    const start = this.offsets.toCodePoints(from);
    const end = this.offsets.toCodePoints(from + exact.length);
    if (start !== null && end !== null) return { start, end };
    const expected = 'whole characters';
    return { problem: `quotes ${quoted(exact)}, which cuts a character in two`, expected };
  }
}

function wantedOf({ exact, prefix, suffix }: NonNullable<WebTargetRecord['quote']>): string {
  return prefix + exact + suffix;
}
