import type { BratDocument, BratEvent } from '../scheme/brat-document';
import { CLAIM, CONTROL } from '../scheme/scheme';
import { leaveOut, type Skip } from './leave-out';
import type { SkipNote } from './type-map';

/** The roles that our events must have, and the note on an event that lacks one. */
const NEEDED: ReadonlyMap<string, { readonly role: string } & SkipNote> = new Map([
  [
    CLAIM,
    {
      role: 'Content',
      code: 'incomplete-claim',
      subject: 'claims without content',
      remedy: 'an argument that is the content',
    },
  ],
  [
    CONTROL,
    {
      role: 'Place',
      code: 'incomplete-control',
      subject: 'controls without a place',
      remedy: 'an argument that is the place',
    },
  ],
]);

/**
 * Drops the claims without content and the controls without a place, and reports each. A foreign
 * corpus cannot be corrected, so these are not problems. A trigger goes with the last of its
 * events.
 */
export function dropIncomplete(document: BratDocument, skip: Skip): BratDocument {
  const ids = new Set<string>();
  for (const event of document.events) {
    const lack = lackOf(event);
    if (lack === null) continue;
    ids.add(event.id).add(event.trigger);
    const { code, subject, remedy } = lack;
    skip(event.line, { code, subject, remedy });
  }
  for (const { id, trigger } of document.events) if (!ids.has(id)) ids.delete(trigger);
  return leaveOut(document, ids, skip);
}

function lackOf({ type, arguments: args }: BratEvent): SkipNote | null {
  const needed = NEEDED.get(type);
  return needed === undefined || args.some(({ role }) => role === needed.role) ? null : needed;
}
