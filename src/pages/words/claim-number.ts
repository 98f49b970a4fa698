import { lastPartOf } from '../../domain/id';

/** The number of a claim in its text; null for a row of a table and a quote, which are called by a digest. */
export function claimNumber(id: string): string | null {
  const name = lastPartOf(id);
  return /^r?[0-9a-f]{10}/.test(name) ? null : name;
}

/** Names each claim of a text: by its number, else by its place among the claims, counted from 1. */
export function labelClaims<Claim extends { readonly id: string }>(
  claims: readonly Claim[],
): (Claim & { readonly label: string })[] {
  return claims.map((claim, index) => ({
    ...claim,
    label: claimNumber(claim.id) ?? String(index + 1),
  }));
}
