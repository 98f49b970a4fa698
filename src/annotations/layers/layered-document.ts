import type { SkipNote } from '../map/type-map';

/** Where something stands in its file: a line, or a path from the root of its JSON. */
export type Origin = number | readonly (string | number)[];

/** A link of a span to another, in a slot feature: an argument of an event, in our terms. */
export interface LayerLink {
  /** The annotator's name for the link; the slot's own name where links have no roles. */
  readonly role: string;
  /** The id of a span, if it is one that the document has. */
  readonly target: string;
}

/** A stretch of text with features, in one layer. Offsets count code points, half-open. */
export interface LayerSpan {
  readonly id: string;
  /** The layer's full name: `webanno.custom.Claim`. */
  readonly layer: string;
  readonly start: number;
  readonly end: number;
  /** Those that have a value, by name. */
  readonly features: ReadonlyMap<string, string>;
  readonly links: readonly LayerLink[];
  readonly origin: Origin;
}

/** An arrow from one span to another, in one layer. */
export interface LayerRelation {
  readonly layer: string;
  /** Ids of spans, if they are ones that the document has. */
  readonly source: string;
  readonly target: string;
  readonly features: ReadonlyMap<string, string>;
  readonly origin: Origin;
}

/** Spans that name the same, in one layer. */
export interface LayerChain {
  readonly layer: string;
  readonly members: readonly string[];
  readonly origin: Origin;
}

/** An annotation that its reader skipped, and why. */
export interface SkippedAnnotation {
  readonly why: SkipNote;
  readonly origin: Origin;
}

/** A text annotated in layers, as WebAnno and INCEpTION keep it. */
export interface LayeredDocument {
  readonly text: string;
  readonly spans: readonly LayerSpan[];
  readonly relations: readonly LayerRelation[];
  readonly chains: readonly LayerChain[];
  /** Left out where there is nothing. */
  readonly skipped?: readonly SkippedAnnotation[];
}
