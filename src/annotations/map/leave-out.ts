import type { BratDocument } from '../scheme/brat-document';
import type { SkipNote } from './type-map';

/** Reports each skipped item, with its line in the document. */
export type Skip = (line: number, why: SkipNote) => void;

/** A document without these annotations and what is said of them; relations that lose an end are reported. */
export function leaveOut(
  document: BratDocument,
  ids: ReadonlySet<string>,
  skip: Skip,
): BratDocument {
  if (ids.size === 0) return document;
  const isKept = ({ target }: { readonly target: string }) => !ids.has(target);
  return {
    textBounds: document.textBounds.filter(({ id }) => !ids.has(id)),
    events: document.events
      .filter(({ id }) => !ids.has(id))
      .map((event) => ({ ...event, arguments: event.arguments.filter(isKept) })),
    relations: document.relations.filter(({ id, line, type, arg1, arg2 }) => {
      if (ids.has(id)) return false;
      if (!ids.has(arg1) && !ids.has(arg2)) return true;
      const subject = `relations of type ${JSON.stringify(type)} with an end that is left out`;
      skip(line, { code: 'relation-of-the-unread', subject, remedy: null });
      return false;
    }),
    equivalences: document.equivalences
      .map((one) => ({ ...one, members: one.members.filter((member) => !ids.has(member)) }))
      .filter(({ members }) => members.length > 1),
    attributes: document.attributes.filter(isKept),
    normalisations: document.normalisations.filter(isKept),
    notes: document.notes.filter(isKept),
  };
}
