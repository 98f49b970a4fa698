import { isBefore, saidOrPublished } from '../time-order';
import type { When } from '../when';
import { isAgainstInterest } from './against-interest';
import type { TracedClaim, TracedEvidence } from './control-evidence';
import { corroborated } from './corroboration';
import type { Sides } from './sides';

/**
 * Whom to believe, and what was known. A condition that is absent or null narrows nothing; to believe an
 * empty list of speakers is to believe nobody.
 */
export interface Lens {
  /** Only claims that one of these makes, anywhere in the chain. */
  readonly accordingTo?: readonly string[] | null;
  /** No claim that one of these makes, anywhere in the chain. */
  readonly excluding?: readonly string[] | null;
  /** Only claims said, or else published, before this time begins. */
  readonly saidBefore?: When | null;
  readonly publishedBefore?: When | null;
  /** Milliseconds since 1970; null is now. */
  readonly knownAsOf?: number | null;
  /** Only claims of which so many independent origins say the same. */
  readonly minimumOrigins?: number | null;
  /** Only what is said against the interest of those who say it, each event and state by itself. */
  readonly againstInterest?: boolean | null;
}

/**
 * The evidence that a lens lets through, in its order: a pure filter, so an excluded claim is as if it had
 * never been made. Conditions combine: all must hold, and minimumOrigins counts among what the others let
 * through. Every condition but knownAsOf only takes evidence away; knownAsOf chooses which records there are
 * (without it the current ones).
 */
export function applyLens<E extends TracedEvidence>(
  evidence: readonly E[],
  lens: Lens,
  sides: Sides,
): E[] {
  const believed = evidence.filter(
    (piece) =>
      passesLens(piece.claim, lens) && (!lens.againstInterest || isAgainstInterest(piece, sides)),
  );
  const minimum = lens.minimumOrigins ?? 0;
  return minimum > 1 ? corroborated(believed, minimum) : believed;
}

/** The conditions that concern a claim by itself, whatever it asserts. */
export function passesLens(
  claim: Pick<
    TracedClaim,
    'chainIds' | 'saidWhen' | 'publishedWhen' | 'recordedAt' | 'supersededAt'
  >,
  lens: Lens,
): boolean {
  const { accordingTo, excluding, saidBefore, publishedBefore, knownAsOf } = lens;
  const inChain = (ids: readonly string[]) => claim.chainIds.some((id) => ids.includes(id));
  return (
    (!accordingTo || inChain(accordingTo)) &&
    (!excluding || !inChain(excluding)) &&
    (!saidBefore || isBefore(saidOrPublished(claim), saidBefore)) &&
    (!publishedBefore || isBefore(claim.publishedWhen, publishedBefore)) &&
    wasKnown(claim, knownAsOf ?? null)
  );
}

/** Whether a claim was in the graph, and not superseded, at a time (ms since 1970); null is now. */
export function wasKnown(
  { recordedAt, supersededAt }: Pick<TracedClaim, 'recordedAt' | 'supersededAt'>,
  asOf: number | null,
): boolean {
  if (asOf === null) return supersededAt === null;
  return recordedAt <= asOf && (supersededAt === null || asOf < supersededAt);
}
