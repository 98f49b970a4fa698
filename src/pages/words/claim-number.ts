import { lastPartOf } from '../../domain/id';

/** The number of a claim in its text; null for a row of a table and a quote, which are called by a digest. */
export function claimNumber(id: string): string | null {
  const name = lastPartOf(id);
  return /^r?[0-9a-f]{10}/.test(name) ? null : name;
}

/** Names consecutive claims of a text: by their numbers, else by their places among the claims, counted from 1. */
export function labelClaims<Claim extends { readonly id: string }>(
  claims: readonly Claim[],
  /** How many claims of the text come before them. */
  before = 0,
): (Claim & { readonly label: string })[] {
  return claims.map((claim, index) => ({
    ...claim,
    label: claimNumber(claim.id) ?? String(before + index + 1),
  }));
}
