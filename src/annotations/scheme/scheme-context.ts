import type { ClaimMode, Factuality } from '../../domain/claim';
import type { Document } from '../../domain/document';
import type { CodePointText } from '../../domain/span';
import type { Authority } from '../authority';
import type { AuthorityNames } from '../identity/authority-names';
import type { Pronouns } from '../identity/pronouns';
import type { SkipNote } from '../map/type-map';
import type { ProblemList } from '../problem-list';
import type { Annotations } from './annotations';
import type { Notation } from './notation';
import type { AttributeValues } from './read-attributes';
import type { References } from './read-references';
import type { Scheme } from './scheme';

/** The corpus's settings for every document. */
export interface SchemeSettings {
  readonly scheme: Scheme;
  readonly authority: Authority;
  /** Whether a mention without a reference is identified by its name within its document. */
  readonly identityByName: boolean;
  /** The entities that names stand for; read only with `identityByName`. */
  readonly names: AuthorityNames;
  /** The words that are pronouns, by language. */
  readonly pronouns: Pronouns;
  readonly defaults: { readonly mode?: ClaimMode; readonly factuality?: Factuality };
  /** Left out where the documents are brat's own. */
  readonly notation?: Notation;
}

/** The settings and contents that every part of one document is read with. */
export interface SchemeContext extends SchemeSettings {
  readonly notation: Notation;
  /** The document's id without `document:`. */
  readonly name: string;
  readonly document: Document;
  readonly text: CodePointText;
  readonly annotations: Annotations;
  readonly attributes: AttributeValues;
  readonly references: References;
  /** Ids of mentions whose name several entities have. */
  readonly ambiguous: ReadonlySet<string>;
  /** Ids in lines that could not be read. Nothing that they lack is reported: such a line may hold it. */
  readonly inFaultyLines: ReadonlySet<string>;
  readonly problems: ProblemList;
  /** Counts what was skipped in a line. */
  readonly skip: (line: number, why: SkipNote) => void;
}
