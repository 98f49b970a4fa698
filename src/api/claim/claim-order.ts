import type { ClaimFilter, ClaimOrder } from '../../store/read/claims/claim-list';
import { badUserInput } from '../errors';
import type { ClaimOrderValue } from './claim.type';

/** What to order by, and whether from the end. Throws BAD_USER_INPUT where there is no text to be relevant to. */
export function readClaimOrder(
  value: ClaimOrderValue | null | undefined,
  { words }: Pick<ClaimFilter, 'words'>,
): { by: ClaimOrder; reversed: boolean } {
  const order = value ?? 'PUBLISHED';
  if (order === 'RELEVANCE' && words === null) {
    throw badUserInput('orderBy', 'is RELEVANCE without filter.text', 'a text, or another order');
  }
  const reversed = order.endsWith('_DESC');
  return { by: order.replace('_DESC', '') as ClaimOrder, reversed };
}
