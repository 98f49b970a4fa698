import type { CodePointText } from '../../domain/span';
import type { BratDocument } from '../scheme/brat-document';
import type { Scheme } from '../scheme/scheme';
import { completeClaims } from './complete-claims';
import { dropIncomplete } from './drop-incomplete';
import { dropUnfit } from './drop-unfit';
import { dropUnused } from './drop-unused';
import { dropWithheld } from './drop-withheld';
import type { Skip } from './leave-out';
import type { UnreadArguments } from './said-by-claims';

/**
 * Takes out of a document in our types whatever keeps it from being read, and reports each. If a
 * claim goes, the things that it reports go with it.
 */
export function fitToScheme(
  document: BratDocument,
  unread: UnreadArguments,
  text: CodePointText,
  scheme: Scheme,
  skip: Skip,
): BratDocument {
  const whole = dropIncomplete(completeClaims(document, text, scheme), skip);
  // An argument that does not fit may be one that a claim or control needs.
  const complete = dropIncomplete(dropUnfit(whole, scheme, skip), skip);
  const used = dropUnused(complete, scheme, skip);
  const left = new Set(used.textBounds.map(({ id }) => id));
  const contents = whole.textBounds
    .filter(({ id, type }) => !left.has(id) && scheme.kindOfTextBound(type) === 'content')
    .map(({ fragments }) => fragments);
  const kept = dropWithheld(used, unread, contents, skip);
  return kept === used ? used : dropUnused(kept, scheme, skip);
}
