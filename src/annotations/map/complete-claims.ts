import { largest, smallest } from '../../domain/extremes';
import type { CodePointText } from '../../domain/span';
import type { BratArgument, BratDocument, BratEvent, BratFragment } from '../scheme/brat-document';
import { CLAIM, type Scheme } from '../scheme/scheme';
import { targetsOf } from './claimed';
import { quoteFragments } from './quote-fragments';

/** Numbers of the contents made here are far above any annotator's, and below those of `narrate`. */
const FIRST = 900_000_000;
/** Annotations that a claim without content is followed to. */
const MOST_FOLLOWED = 1_000;

/**
 * A document whose claims report things in the form of our scheme, whether their annotators linked
 * a stretch of text, an event, a relation or another claim. A claim without content gets the
 * smallest stretches that cover the things it reports, each as `narrate` would make it.
 */
export function completeClaims(
  document: BratDocument,
  text: CodePointText,
  scheme: Scheme,
): BratDocument {
  const boundOf = new Map(document.textBounds.map((bound) => [bound.id, bound]));
  const eventOf = new Map(document.events.map((event) => [event.id, event]));
  const relationOf = new Map(document.relations.map((relation) => [relation.id, relation]));
  const textBounds = [...document.textBounds];
  const within = new Map<string, string>();

  const roleOf = ({ role, target }: BratArgument): string => {
    if (role !== 'Content' && role !== 'Asserts') return role;
    if (eventOf.has(target) || relationOf.has(target)) return 'Asserts';
    const type = boundOf.get(target)?.type ?? '';
    return scheme.kindOfTextBound(type) === 'content' ? 'Content' : role;
  };
  const reach = (reported: string): readonly BratFragment[] => {
    const fragments: BratFragment[] = [];
    const seen = new Set<string>();
    const pending = [reported];
    for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
      if (seen.has(id) || seen.size >= MOST_FOLLOWED) continue;
      seen.add(id);
      for (const fragment of boundOf.get(id)?.fragments ?? []) fragments.push(fragment);
      const event = eventOf.get(id);
      if (event !== undefined) {
        pending.push(event.trigger);
        for (const { target } of event.arguments) pending.push(target);
      }
      const relation = relationOf.get(id);
      if (relation !== undefined) pending.push(relation.arg1, relation.arg2);
    }
    return fragments;
  };

  const roled = document.events.map((event): BratEvent => {
    if (event.type !== CLAIM) return event;
    return {
      ...event,
      arguments: event.arguments.map((argument) => ({ ...argument, role: roleOf(argument) })),
    };
  });
  const events = roled.map((event): BratEvent => {
    const reported = event.type === CLAIM ? targetsOf(event, 'Asserts') : [];
    if (reported.length === 0) return event;
    const args = event.arguments.filter(({ role, target }) => {
      if (role !== 'Asserts') return true;
      const isClaim = eventOf.get(target)?.type === CLAIM;
      if (isClaim && target !== event.id && !within.has(target)) within.set(target, event.id);
      // Relations and claims are a claim's by their place in its content.
      return !isClaim && !relationOf.has(target);
    });
    if (targetsOf(event, 'Content').length > 0) return { ...event, arguments: args };
    const fragments = merge(reported.flatMap((id) => stretch(reach(id))));
    if (fragments.length === 0) return { ...event, arguments: args };
    const id = `T${FIRST + textBounds.length}`;
    const { line } = event;
    textBounds.push({
      line,
      id,
      type: 'Content',
      fragments,
      text: quoteFragments(text, fragments),
    });
    return { ...event, arguments: [...args, { role: 'Content', target: id }] };
  });
  return { ...document, textBounds, events: events.map((event) => withParent(event, within)) };
}

function withParent(event: BratEvent, within: ReadonlyMap<string, string>): BratEvent {
  const parent = within.get(event.id);
  if (parent === undefined || targetsOf(event, 'Within').length > 0) return event;
  // Two claims that report each other lie in neither.
  if (within.get(parent) === event.id) return event;
  return { ...event, arguments: [...event.arguments, { role: 'Within', target: parent }] };
}

function stretch(fragments: readonly BratFragment[]): BratFragment[] {
  if (fragments.length === 0) return [];
  const start = smallest(fragments.map((fragment) => fragment.start));
  return [{ start, end: largest(fragments.map(({ end }) => end)) }];
}

/** In text order, those that overlap as one. */
function merge(fragments: readonly BratFragment[]): BratFragment[] {
  const merged: BratFragment[] = [];
  for (const { start, end } of [...fragments].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last === undefined || start > last.end) merged.push({ start, end });
    else merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, end) };
  }
  return merged;
}
