import type { Lens } from '../../domain/control/lens';
import type { ClaimFilter } from '../../store/read/claims/claim-list';
import { badUserInput } from '../errors';

/** Of every argument `lens` of a list of claims. */
export const CLAIM_LENS =
  'Whom to believe, and what was known; all current claims where it is left out. Of its parts, ' +
  'minimumOrigins and againstInterest judge control, and are refused here.';

/** A filter that lets through what a lens does too. Throws BAD_USER_INPUT where the two do not go together. */
export function narrowByLens(filter: ClaimFilter, lens: Lens | null): ClaimFilter {
  if (lens === null) return filter;
  refuse('minimumOrigins', lens.minimumOrigins);
  refuse('againstInterest', lens.againstInterest);
  const { accordingTo, excluding, saidBefore, publishedBefore } = lens;
  return {
    ...filter,
    accordingTo: accordingTo?.length ? accordingTo : null,
    excluding: excluding?.length ? excluding : null,
    saidBefore: earlier(filter.saidBefore, saidBefore?.startEarliest),
    publishedBefore: earlier(filter.publishedBefore, publishedBefore?.startEarliest),
    knownAsOf: one(filter.knownAsOf, lens.knownAsOf),
  };
}

function refuse(part: string, value: unknown): void {
  if (value === null || value === undefined) return;
  const problem = 'judges who held a place, not claims by themselves';
  throw badUserInput(`lens.${part}`, problem, 'a lens without it, or a question of control');
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
