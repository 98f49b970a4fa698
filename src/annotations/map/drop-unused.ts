import type { BratDocument } from '../brat/brat-document';
import type { Scheme } from '../brat/scheme';

/** A document without the triggers, contents and sources that no event uses, each of which is reported. */
export function dropUnused(
  document: BratDocument,
  scheme: Scheme,
  report: (line: number, subject: string) => void,
): BratDocument {
  const used = new Set<string>();
  for (const { trigger, arguments: args } of document.events) {
    used.add(trigger);
    for (const { target } of args) used.add(target);
  }
  const unused = new Set<string>();
  for (const { id, type, line } of document.textBounds) {
    const kind = scheme.kindOfTextBound(type);
    if (used.has(id) || (kind !== 'trigger' && kind !== 'content' && kind !== 'source')) continue;
    unused.add(id);
    report(line, `${type} that no event uses`);
  }
  if (unused.size === 0) return document;
  const isKept = ({ target }: { readonly target: string }) => !unused.has(target);
  return {
    ...document,
    textBounds: document.textBounds.filter(({ id }) => !unused.has(id)),
    attributes: document.attributes.filter(isKept),
    normalisations: document.normalisations.filter(isKept),
    notes: document.notes.filter(isKept),
  };
}
