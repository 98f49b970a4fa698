import { foldName } from '../entity';

/**
 * The voice that a claim counts as, so that ten outlets that relay one speaker count as one origin.
 * A named source is its innermost speakers together, wherever they are quoted; a NARRATED claim's
 * speaker is its publisher. An unnamed source ("media reports") is its name within its document:
 * nothing shows that two documents mean the same one.
 */
export function originOf(claim: {
  readonly documentId: string;
  readonly speakerIds: readonly string[];
  readonly speakerText: string | null;
}): string {
  if (claim.speakerIds.length > 0) return [...new Set(claim.speakerIds)].sort().join('+');
  return `${claim.documentId}#${foldName(claim.speakerText ?? '')}`;
}

/** How many independent origins stand behind some claims. */
export function countOrigins(claims: Iterable<{ readonly origin: string }>): number {
  return new Set(Array.from(claims, (claim) => claim.origin)).size;
}
