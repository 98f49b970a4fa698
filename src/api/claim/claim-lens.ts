import type { Lens } from '../../domain/control/lens';
import { MOST_COMPARED, TooManyClaimsError } from '../../store/agreement/find-claims-under-lens';
import type { Loaders } from '../../store/loaders';
import type { ClaimFilter } from '../../store/read/claims/claim-list';
import { badUserInput } from '../errors';

/** Of every argument `lens` of a list of claims. */
export const CLAIM_LENS =
  'Whom to believe, and what was known; all current claims where it is left out. minimumOrigins lets ' +
  'through claims that so many independent origins bear out in one statement at least; againstInterest, ' +
  'claims of control that are unfavourable to their own side; both whatever else the claims say. ' +
  `With one of these two, the rest may leave at most ${MOST_COMPARED} claims.`;

/** A filter that lets through what a lens does too. Throws BAD_USER_INPUT where the two do not go together. */
export async function narrowByLens(
  filter: ClaimFilter,
  lens: Lens | null,
  loaders: Loaders,
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
    return { ...narrowed, claim: await loaders.claimsUnderLens(narrowed, asOf) };
  } catch (error) {
    if (!(error instanceof TooManyClaimsError)) throw error;
    const found = `has to compare more than ${MOST_COMPARED} claims with all others`;
    throw badUserInput('lens', found, 'a filter that leaves fewer');
  }
}

function earlier(a: number | null, b: number | null | undefined): number | null {
  if (b === null || b === undefined) return a;
  return a === null ? b : Math.min(a, b);
}

function one(a: number | null, b: number | null | undefined): number | null {
  if (a !== null && typeof b === 'number' && a !== b) {
    const problem = 'is another time than filter.knownAsOf';
    throw badUserInput('lens.knownAsOf', problem, 'one of the two, or the same');
  }
  return a ?? b ?? null;
}
