import type { ClaimOrder, ClaimSorting } from '../../use-cases/ask-claims';
import type { ClaimOrderValue } from './claim.type';

/** The order that the argument names, and whether it is from the end. */
export function readClaimSorting(value: ClaimOrderValue | null | undefined): ClaimSorting {
  const order = value ?? 'PUBLISHED';
  const reversed = order.endsWith('_DESC');
  return { by: order.replace('_DESC', '') as ClaimOrder, reversed };
}
