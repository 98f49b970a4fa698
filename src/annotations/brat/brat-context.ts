import type { ClaimMode, Factuality } from '../../domain/claim';
import type { Document } from '../../domain/document';
import type { CodePointText } from '../../domain/span';
import type { Authority } from '../authority';
import type { ProblemList } from '../problem-list';
import type { Annotations } from './annotations';
import type { AttributeValues } from './read-attributes';
import type { References } from './read-references';
import type { Scheme } from './scheme';

/** What the corpus says of every document. */
export interface BratSettings {
  readonly scheme: Scheme;
  readonly authority: Authority;
  /** Whether a mention without a reference is known by its name in its document. */
  readonly identityByName: boolean;
  readonly defaults: { readonly mode?: ClaimMode; readonly factuality?: Factuality };
}

/** What reading any part of one document needs. */
export interface BratContext extends BratSettings {
  /** The document's id without `document:`. */
  readonly name: string;
  readonly document: Document;
  readonly text: CodePointText;
  readonly annotations: Annotations;
  readonly attributes: AttributeValues;
  readonly references: References;
  readonly problems: ProblemList;
}
