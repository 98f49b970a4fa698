import type { Containment } from '../../domain/containment';
import type { Extent } from '../../domain/extent';
import type { ProblemList } from '../problem-list';
import type { ClaimDraft } from './read-claims';

/** Something that some claim must assert, at its place. */
export interface Assertable {
  readonly annotationId: string;
  readonly line: number;
  readonly extent: Extent;
}

/** Who asserts what, by the annotations' ids. */
export interface Assertions<Item extends Assertable> {
  /** The things that each claim asserts, in text order. */
  readonly byClaim: ReadonlyMap<string, readonly Item[]>;
  /** The claims that assert each thing. */
  readonly claimsOf: ReadonlyMap<string, readonly string[]>;
}

/**
 * Gives each assertable to the claims that name it in `Asserts`, else to the innermost claim whose
 * content covers it. Those that no claim asserts go to `problems`, if it is given. `assertables`
 * come in text order.
 */
export function attributeAssertions<Item extends Assertable>(
  assertables: readonly Item[],
  drafts: readonly ClaimDraft[],
  containment: Containment,
  problems: ProblemList | null,
): Assertions<Item> {
  const named = new Map<string, string[]>();
  for (const { annotationId, asserts } of drafts) {
    for (const id of asserts) enter(named, id, annotationId);
  }
  const byClaim = new Map<string, Item[]>();
  const claimsOf = new Map<string, readonly string[]>();
  for (const item of assertables) {
    const claims =
      named.get(item.annotationId) ?? [containment.innermost(item.extent) ?? []].flat();
    if (claims.length === 0 && problems !== null) {
      const message = `${item.annotationId} stands in no claim's content`;
      const expected = `a claim whose Content covers it, or one that names it: Asserts:${item.annotationId}`;
      problems.report(item.line, 'unattributed', message, expected);
    }
    claimsOf.set(item.annotationId, claims);
    for (const claim of claims) enter(byClaim, claim, item);
  }
  return { byClaim, claimsOf };
}

function enter<Item>(lists: Map<string, Item[]>, key: string, item: Item): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}
