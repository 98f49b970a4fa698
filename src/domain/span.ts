/** Why a stretch of text is evidence. */
export const SPAN_ROLES = ['CONTENT', 'CUE', 'SOURCE', 'MENTION', 'TRIGGER'] as const;
export type SpanRole = (typeof SPAN_ROLES)[number];

/**
 * A stretch of a document's text: a W3C TextPositionSelector and TextQuoteSelector in one.
 * Offsets count Unicode code points, half-open. A discontinuous annotation is several spans.
 */
export interface Span {
  readonly role: SpanRole;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  /** Up to 32 code points before and after, so that the quote can be found again in a changed text. */
  readonly prefix: string;
  readonly suffix: string;
}

/** Code points of context kept on each side of a span. */
const CONTEXT_LENGTH = 32;

const SURROGATE = /[\uD800-\uDFFF]/;

/** How many code points a text has. */
export function codePointsIn(text: string): number {
  return SURROGATE.test(text) ? Array.from(text).length : text.length;
}

/** A text that is cut into code points once, so that spans can be taken from it at their offsets. */
export class CodePointText {
  /** Null where each is one UTF-16 unit, as in most texts. */
  private readonly codePoints: readonly string[] | null;

  constructor(readonly text: string) {
    this.codePoints = SURROGATE.test(text) ? Array.from(text) : null;
  }

  /** In code points. */
  get length(): number {
    return this.codePoints?.length ?? this.text.length;
  }

  slice(start: number, end: number): string {
    return this.codePoints?.slice(start, end).join('') ?? this.text.slice(start, end);
  }

  /** The span at [start, end); the caller has checked 0 <= start < end <= length. */
  spanAt(role: SpanRole, start: number, end: number): Span {
    return {
      role,
      start,
      end,
      exact: this.slice(start, end),
      prefix: this.slice(Math.max(0, start - CONTEXT_LENGTH), start),
      suffix: this.slice(end, end + CONTEXT_LENGTH),
    };
  }
}

/** Whether every one of `inner` lies inside one of `outer`. */
export function spansCover(
  outer: readonly Pick<Span, 'start' | 'end'>[],
  inner: readonly Pick<Span, 'start' | 'end'>[],
): boolean {
  return inner.every((span) =>
    outer.some((cover) => cover.start <= span.start && span.end <= cover.end),
  );
}
