import type { Containment } from '../../domain/containment';
import type { Extent } from '../../domain/extent';
import type { ProblemList } from '../problem-list';
import type { ClaimDraft } from './read-claims';

/** An annotation that some claim must assert, and its place in the text. */
export interface Assertable {
  readonly annotationId: string;
  readonly line: number;
  readonly extent: Extent;
}

/** Claims and the things that they assert, by annotation ids. */
export interface Assertions<Item extends Assertable> {
  /** The things that each claim asserts, in text order. */
  readonly byClaim: ReadonlyMap<string, readonly Item[]>;
  /** The claims that assert each thing. */
  readonly claimsOf: ReadonlyMap<string, readonly string[]>;
}

/**
 * Gives each assertable to the claims that name it in `Asserts`. Without any, it goes to the innermost
 * claim whose content covers it. If there is none, it is reported to `problems`, unless that is null.
 * `assertables` come in text order.
 */
export function attributeAssertions<Item extends Assertable>(
  assertables: readonly Item[],
  drafts: readonly ClaimDraft[],
  containment: Containment,
  problems: ProblemList | null,
): Assertions<Item> {
  const claimsNaming = new Map<string, string[]>();
  for (const { annotationId, asserts } of drafts) {
    for (const id of asserts) addTo(claimsNaming, id, annotationId);
  }
  const byClaim = new Map<string, Item[]>();
  const claimsOf = new Map<string, readonly string[]>();
  for (const item of assertables) {
    const claims = claimsNaming.get(item.annotationId) ?? coveringClaim(item, containment);
    if (claims.length === 0 && problems !== null) {
      const message = `${item.annotationId} stands in no claim's content`;
      const expected = `a claim whose Content covers it, or one that names it: Asserts:${item.annotationId}`;
      problems.report(item.line, 'unattributed', message, expected);
    }
    claimsOf.set(item.annotationId, claims);
    for (const claim of claims) addTo(byClaim, claim, item);
  }
  return { byClaim, claimsOf };
}

/** The innermost claim whose content covers the item, if there is one. */
function coveringClaim({ extent }: Assertable, containment: Containment): string[] {
  const claim = containment.innermost(extent);
  return claim === null ? [] : [claim];
}

function addTo<Item>(lists: Map<string, Item[]>, key: string, item: Item): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}
