import type { When } from './when';

/** A text and what its corpus says of it. */
export interface Document {
  /** `document:<name>` */
  readonly id: string;
  readonly title: string;
  readonly publisherId: string | null;
  readonly authorIds: readonly string[];
  readonly publishedWhen: When | null;
  /** BCP 47. */
  readonly language: string;
  readonly url: string | null;
  /** Hash of the text in UTF-8, in lower-case hexadecimal. */
  readonly sha256: string;
  readonly text: string;
}
