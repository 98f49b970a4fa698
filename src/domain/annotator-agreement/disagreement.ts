import type { Extent } from '../extent';
import { lowerBound } from '../interval-index';
import type { CodePointText } from '../span';

/** A place in a text. */
export interface TextPlace {
  /** 1-based, of the text. */
  readonly line: number;
  /** In code points, half-open. */
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/** One thing that two annotators see differently. */
export interface Disagreement {
  /** The kind of annotation or label. */
  readonly on: string;
  /** A's document. */
  readonly documentId: string;
  /** Null for things without a place in the text, such as a relation that no claim asserts. */
  readonly place: TextPlace | null;
  /** A's statement; null where A makes none. */
  readonly a: string | null;
  readonly b: string | null;
  /** The annotations; null where there is none. */
  readonly aId: string | null;
  readonly bId: string | null;
}

/** A text that can tell the line and words of any stretch of it. */
export class TextPlaces {
  private readonly lineStarts: readonly number[];

  constructor(private readonly text: CodePointText) {
    const starts = [0];
    let offset = 0;
    for (const line of text.text.split('\n')) starts.push((offset += Array.from(line).length + 1));
    this.lineStarts = starts;
  }

  placeOf(extent: Extent): TextPlace {
    const { start, end } = extent;
    return {
      line: lowerBound(this.lineStarts, start + 1),
      start,
      end,
      words: this.wordsOf(extent),
    };
  }

  /** The parts of a discontinuous stretch are joined by " … ". */
  wordsOf({ fragments }: Extent): string {
    return fragments.map(({ start, end }) => this.text.slice(start, end)).join(' … ');
  }
}
