import type { Lens } from '../domain/control/lens';
import { MOST_COMPARED, TooManyClaimsError } from '../store/agreement/find-claims-under-lens';
import type { Loaders } from '../store/loaders';
import type { ClaimFilter } from '../store/read/claims/claim-list';
import type { List } from '../store/read/list';
import { InputError } from './input-error';

export { MOST_COMPARED };

/**
 * A filter that lets through what a lens does too. `listOf` makes the list that the filter is for: only
 * its claims are compared with others. Throws an InputError where filter and lens do not go together.
 */
export async function narrowByLens(
  graph: Loaders,
  { filter, lens }: { readonly filter: ClaimFilter; readonly lens: Lens | null },
  listOf: (filter: ClaimFilter) => List,
): Promise<ClaimFilter> {
  if (lens === null) return filter;
  const { saidBefore, publishedBefore, minimumOrigins, againstInterest } = lens;
  const narrowed: ClaimFilter = {
    ...filter,
    accordingTo: lens.accordingTo ?? null,
    excluding: lens.excluding ?? null,
    saidBefore: earlier(filter.saidBefore, saidBefore?.startEarliest),
    publishedBefore: earlier(filter.publishedBefore, publishedBefore?.startEarliest),
    knownAsOf: one(filter.knownAsOf, lens.knownAsOf),
  };
  if (!minimumOrigins && !againstInterest) return narrowed;
  try {
    const asOf: Lens = { ...lens, knownAsOf: narrowed.knownAsOf };
    return { ...narrowed, claim: await graph.claimsUnderLens(listOf(narrowed), asOf) };
  } catch (error) {
    if (!(error instanceof TooManyClaimsError)) throw error;
    const problem = `has to compare more than ${MOST_COMPARED} claims with all others`;
    throw new InputError('lens', problem, 'a filter that leaves fewer');
  }
}

function earlier(a: number | null, b: number | null | undefined): number | null {
  if (b === null || b === undefined) return a;
  return a === null ? b : Math.min(a, b);
}

function one(a: number | null, b: number | null | undefined): number | null {
  if (a !== null && typeof b === 'number' && a !== b) {
    const problem = 'is another time than filter.knownAsOf';
    throw new InputError('lens.knownAsOf', problem, 'one of the two, or the same');
  }
  return a ?? b ?? null;
}
