import type { BratDocument } from '../scheme/brat-document';
import type { Scheme } from '../scheme/scheme';
import { leaveOut, type Skip } from './leave-out';

/** Drops the triggers, contents and sources that no event uses, and reports each. */
export function dropUnused(document: BratDocument, scheme: Scheme, skip: Skip): BratDocument {
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
    const subject = `${type} that no event uses`;
    skip(line, { code: 'unused-annotation', subject, remedy: 'an event that uses it' });
  }
  return leaveOut(document, unused, skip);
}
