import type { BratDocument, BratFragment } from '../scheme/brat-document';
import { CLAIM } from '../scheme/scheme';
import { Claimed } from './claimed';
import { leaveOut, type Skip } from './leave-out';
import { liesIn, type UnreadArguments } from './said-by-claims';

/**
 * Drops the events and relations that only dropped claims report, and notes each. Only those
 * speakers said them, so they must not become the publisher's own words. `unread` holds what claims
 * report through arguments that could not be read, `contents` the contents that no claim has now.
 */
export function dropWithheld(
  document: BratDocument,
  unread: UnreadArguments,
  contents: readonly (readonly BratFragment[])[],
  skip: Skip,
): BratDocument {
  const { ids, stretches } = collect(document, unread, contents);
  if (ids.size === 0 && stretches.length === 0) return document;
  const claimed = new Claimed(document);
  const fragmentsOf = new Map(document.textBounds.map((bound) => [bound.id, bound.fragments]));
  const withheld = new Set<string>();
  const withhold = (id: string, line: number, type: string, ends: readonly string[]) => {
    const fragments = ends.flatMap((end) => fragmentsOf.get(end) ?? []);
    if (claimed.has(id, fragments)) return;
    if (!ids.has(id) && !stretches.some((stretch) => liesIn(fragments, stretch))) return;
    withheld.add(id);
    const subject = `type ${JSON.stringify(type)} that a claim that is left out reports`;
    skip(line, { code: 'report-of-the-unread', subject, remedy: null });
  };
  for (const { id, line, type, trigger } of document.events) {
    if (type !== CLAIM) withhold(id, line, type, [trigger]);
  }
  for (const { id, line, type, arg1, arg2 } of document.relations) {
    withhold(id, line, type, [arg1, arg2]);
  }
  const used = new Set(
    document.events.flatMap(({ id, trigger }) => (withheld.has(id) ? [] : trigger)),
  );
  const triggers = document.events.flatMap(({ id, trigger }) =>
    withheld.has(id) && !used.has(trigger) ? trigger : [],
  );
  return leaveOut(document, new Set([...withheld, ...triggers]), skip);
}

/**
 * Collects the ids that are reported, with everything that those in turn are about, and the
 * stretches that may hold more.
 */
function collect(
  { events, textBounds }: BratDocument,
  unread: UnreadArguments,
  contents: readonly (readonly BratFragment[])[],
): { ids: ReadonlySet<string>; stretches: readonly (readonly BratFragment[])[] } {
  const eventOf = new Map(events.map((event) => [event.id, event]));
  const bounds = new Set(textBounds.map(({ id }) => id));
  const stretches = [...contents];
  const ids = new Set<string>();
  const pending: string[] = [];
  for (const [claim, args] of unread) {
    const isLeftOut = !eventOf.has(claim);
    for (const { id, fragments } of args) {
      if (fragments.length === 0 && id !== null) pending.push(id);
      else if (isLeftOut && fragments.length > 0) stretches.push(fragments);
    }
  }
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
    if (ids.has(id) || bounds.has(id)) continue;
    ids.add(id);
    for (const { target } of eventOf.get(id)?.arguments ?? []) pending.push(target);
  }
  return { ids, stretches };
}
