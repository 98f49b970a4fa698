import { Extent } from '../../domain/extent';
import type { CodePointText, Span, SpanRole } from '../../domain/span';
import { compareAnnotationIds } from './annotation-id';
import type { BratTextBound } from './brat-document';

/** A text-bound annotation that stands where it says. Its spans are made once, however many refer to it. */
export class PlacedText {
  readonly extent: Extent;
  private readonly spansByRole = new Map<SpanRole, readonly Span[]>();

  constructor(
    readonly bound: BratTextBound,
    private readonly text: CodePointText,
  ) {
    this.extent = new Extent(bound.fragments);
  }

  get id(): string {
    return this.bound.id;
  }

  get type(): string {
    return this.bound.type;
  }

  get line(): number {
    return this.bound.line;
  }

  /** In text order. */
  spans(role: SpanRole): readonly Span[] {
    let spans = this.spansByRole.get(role);
    if (spans === undefined) {
      spans = this.bound.fragments.map(({ start, end }) => this.text.spanAt(role, start, end));
      this.spansByRole.set(role, spans);
    }
    return spans;
  }
}

/** By place in the text, the outer first; annotations of one extent by their ids. */
export function inTextOrder(a: PlacedText, b: PlacedText): number {
  return (
    a.extent.start - b.extent.start ||
    b.extent.end - a.extent.end ||
    compareAnnotationIds(a.id, b.id)
  );
}
