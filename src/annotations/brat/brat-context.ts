import type { ClaimMode, Factuality } from '../../domain/claim';
import type { Document } from '../../domain/document';
import type { CodePointText } from '../../domain/span';
import type { Authority } from '../authority';
import type { AuthorityNames } from '../identity/authority-names';
import type { Pronouns } from '../identity/pronouns';
import type { PassedOver } from '../map/type-map';
import type { ProblemList } from '../problem-list';
import type { Annotations } from './annotations';
import type { AttributeValues } from './read-attributes';
import type { References } from './read-references';
import type { Scheme } from './scheme';

/** The corpus's settings for every document. */
export interface BratSettings {
  readonly scheme: Scheme;
  readonly authority: Authority;
  /** Whether a mention without a reference is known by its name in its document. */
  readonly identityByName: boolean;
  /** Whom names name, and which words do not, where that is asked. */
  readonly names: AuthorityNames;
  readonly pronouns: Pronouns;
  readonly defaults: { readonly mode?: ClaimMode; readonly factuality?: Factuality };
}

/** The context that reading any part of one document needs. */
export interface BratContext extends BratSettings {
  /** The document's id without `document:`. */
  readonly name: string;
  readonly document: Document;
  readonly text: CodePointText;
  readonly annotations: Annotations;
  readonly attributes: AttributeValues;
  readonly references: References;
  /** Mentions whose name is that of several entities. */
  readonly ambiguous: ReadonlySet<string>;
  /** Ids that lines name which could not be read: nothing is missing of them. */
  readonly named: ReadonlySet<string>;
  readonly problems: ProblemList;
  readonly skip: (line: number, skipped: PassedOver) => void;
}
