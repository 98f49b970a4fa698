import type { BratDocument, BratEvent } from '../brat/brat-document';
import { CLAIM } from '../brat/scheme';
import { leaveOut, type Pass } from './leave-out';

/**
 * A document without the claims of which nothing is said to be their content, each of which is reported: a
 * foreign corpus cannot be mended. A trigger goes with the last of its events.
 */
export function dropIncomplete(document: BratDocument, pass: Pass): BratDocument {
  const incomplete = document.events.filter(isIncomplete);
  const ids = new Set(incomplete.flatMap(({ id, trigger }) => [id, trigger]));
  for (const { id, trigger } of document.events) if (!ids.has(id)) ids.delete(trigger);
  const remedy = 'an argument that is the content';
  for (const { line } of incomplete) {
    pass(line, { code: 'incomplete-claim', subject: 'claims without content', remedy });
  }
  return leaveOut(document, ids, pass);
}

function isIncomplete({ type, arguments: args }: BratEvent): boolean {
  return type === CLAIM && !args.some(({ role }) => role === 'Content');
}
