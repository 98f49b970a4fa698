import type { When } from '../when';

/** The kinds of fact that can be cited. */
export type FactKind = 'CLAIM' | 'CONTROL' | 'CONTRADICTION';

/** A fact with all that a citation of it says. Each format writes the same. */
export interface Citation {
  /** `claim:…`, `city:…`, `contradiction:…` */
  readonly id: string;
  readonly kind: FactKind;
  /** The address that keeps showing it as it was known then. */
  readonly url: string;
  /** Milliseconds since 1970: what the graph had recorded by then. */
  readonly knownAsOf: number;
  /** `Riad Hassoun al-Tai: “…”`; the answer in a line. */
  readonly title: string;
  /** The text that a claim stands in; null of an answer, which rests on several. */
  readonly text: CitedText | null;
  /** The claims that an answer rests on, or how the claim was made. One line. */
  readonly note: string;
}

/** The text that a claim stands in. */
export interface CitedText {
  readonly title: string;
  readonly authors: readonly string[];
  readonly publisher: string | null;
  readonly publishedWhen: When | null;
  /** "characters 181–365", counted in Unicode code points. */
  readonly locator: string;
  readonly language: string;
  readonly sha256: string;
}

/** The name of the graph in citations, as a publisher has one. */
export const GRAPH_NAME = 'Claimline';

/** Says which record of the graph it is, and when it was so: the end of every note. */
export function recordOf({ id, knownAsOf }: Citation): string {
  return `${GRAPH_NAME}, ${id}, as recorded at ${new Date(knownAsOf).toISOString()}`;
}
