import type { BratFragment } from '../scheme/brat-document';
import type { Lookup } from './type-map';

/**
 * The target of an unread argument of a claim: something reported, or a stretch that may hold it.
 */
export interface UnreadArgument {
  /** The annotation, if it is read; null where it is not. */
  readonly id: string | null;
  /** Empty for an event or relation. */
  readonly fragments: readonly BratFragment[];
}

/** The targets of each claim's unread arguments, by the claim's id. */
export type UnreadArguments = ReadonlyMap<string, readonly UnreadArgument[]>;

/** Roles whose target a claim does not report. */
const BESIDES: ReadonlySet<string> = new Set([
  'Source',
  'Addressee',
  'When',
  'Occasion',
  'Within',
  'Trigger',
]);

/** Whether what fills a role of a claim may be what it says: its content, or something that no map names. */
export function mayBeSaid(role: string | null): boolean {
  return role === null || !BESIDES.has(role);
}

/** Whether an argument of an annotation that is not read says that it reports its target. */
export function isSaid(lookup: Lookup): boolean {
  return 'targets' in lookup && ['Content', 'Asserts'].includes(lookup.targets[0]);
}

/**
 * The targets of unread arguments. The targets of its arguments replace an annotation that is not
 * read. `linksOf` gives them, and null for an annotation that is read.
 */
export function followUnread(
  targets: readonly string[],
  linksOf: (id: string) => readonly string[] | null,
): string[] {
  const found: string[] = [];
  const seen = new Set<string>();
  const pending = [...targets];
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    const links = linksOf(id);
    if (links === null) found.push(id);
    else for (const link of links) pending.push(link);
  }
  return found;
}

/** Whether fragments of text lie in others. */
export function liesIn(inner: readonly BratFragment[], outer: readonly BratFragment[]): boolean {
  return (
    inner.length > 0 &&
    inner.every(({ start, end }) => outer.some((cover) => cover.start <= start && end <= cover.end))
  );
}
