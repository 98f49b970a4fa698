import { isLeftOut, type Lens } from '../domain/control/lens';
import { CLAIM_RULES, GRADE_RULES } from '../domain/control/lens-rules';
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
  const { minimumOrigins, againstInterest } = lens;
  const narrowed = narrowByClaimRules(filter, lens);
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

/** The filter with the flag of each rule that judges a claim by itself, or its grades. */
function narrowByClaimRules(filter: ClaimFilter, lens: Lens): ClaimFilter {
  const flags = [...CLAIM_RULES, ...GRADE_RULES].map(({ part, rule }) => {
    const { flag, valueOfFlag } = rule;
    const stricter = 'stricter' in rule ? rule.stricter : undefined;
    const believed = isLeftOut(lens[part]) ? null : valueOfFlag(lens[part] as never);
    const asked = filter[flag];
    if (asked === null || believed === null) return [flag, asked ?? believed];
    if (stricter) return [flag, stricter(asked as number, believed as number)];
    if (asked === believed) return [flag, asked];
    const problem = `is another time than filter.${flag}`;
    throw new InputError(`lens.${part}`, problem, 'one of the two, or the same');
  });
  return { ...filter, ...Object.fromEntries(flags) };
}
