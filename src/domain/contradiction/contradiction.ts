import { createHash } from 'node:crypto';
import type { EvidenceClaim } from '../control/control-evidence';
import type { TimeRange } from '../time-range';

export const CONTRADICTION_KINDS = [
  'CONTROL_OVERLAP',
  'PART_WHOLE',
  'FACTUALITY',
  'ORDER',
] as const;
export type ContradictionKind = (typeof CONTRADICTION_KINDS)[number];

/**
 * STRICT: no choice of exact moments makes both sides true. UNLESS_CHANGED: both can be true only if the place
 * changed hands in between, which nobody reports.
 */
export const STRENGTHS = ['STRICT', 'UNLESS_CHANGED'] as const;
export type Strength = (typeof STRENGTHS)[number];

/** Claims that cannot all be true. Neither side is preferred. */
export interface Contradiction {
  /** `contradiction:part-whole:<hash>`, from the kind, what it is about, and the first claim of each side. */
  readonly id: string;
  readonly kind: ContradictionKind;
  readonly strength: Strength;
  /** The time in which the sides cannot both be true; null where it is about no time of a place. */
  readonly when: TimeRange | null;
  /** A sentence for a reader, with both voices in it. In the store it marks ids (marked-names.ts), as names change. */
  readonly explanation: string;
  /** All claims, sorted. */
  readonly claimIds: readonly string[];
  /** The claims on each side, sorted. */
  readonly sides: readonly [readonly string[], readonly string[]];
  /**
   * The places and events that it is about: a part and its whole are two places, an effect and its
   * cause two events.
   */
  readonly placeIds: readonly string[];
  readonly eventIds: readonly string[];
  /** The ties of forces that it is about; the ones affirmed and the ones denied. */
  readonly relationIds: readonly string[];
  /** The states of a place that it bears on, by their keys; empty for what is about events. */
  readonly stateKeys: readonly string[];
  /** A speaker is on both sides. */
  readonly sameSpeaker: boolean;
}

/** One side while a contradiction is being made: its claims, the first in time first, and what they say in words. */
export interface ContradictionSide {
  readonly claims: readonly EvidenceClaim[];
  /** A sentence without its full stop. */
  readonly words: string;
}

/** The matter of a contradiction. */
export interface ContradictionMatter extends Pick<
  Contradiction,
  'kind' | 'strength' | 'when' | 'placeIds' | 'eventIds' | 'stateKeys'
> {
  /** Tells it from others of the same claims, places and states. */
  readonly aspect: string;
  readonly relationIds?: readonly string[];
}

export function contradictionOf(
  { aspect, relationIds = [], ...matter }: ContradictionMatter,
  [a, b]: readonly [ContradictionSide, ContradictionSide],
  verdict: string,
): Contradiction {
  const { kind, placeIds, eventIds, stateKeys } = matter;
  const sides = [idsOf(a.claims), idsOf(b.claims)] as const;
  const firsts = [a, b].map(({ claims }) => claims[0]?.id);
  const hash = createHash('sha256')
    .update(JSON.stringify([kind, aspect, placeIds, eventIds, stateKeys, firsts, ...relationIds]))
    .digest('hex');
  return {
    id: `${startOfIds(kind)}${hash.slice(0, 16)}`,
    ...matter,
    relationIds,
    explanation: `${capital(a.words)}; ${b.words}. ${verdict}`,
    claimIds: [...new Set(sides.flat())].sort(),
    sides,
    sameSpeaker: shareSpeaker(a.claims, b.claims),
  };
}

/** How the ids of contradictions of a kind begin: `contradiction:part-whole:`. */
export function startOfIds(kind: ContradictionKind): string {
  return `contradiction:${kind.toLowerCase().replaceAll('_', '-')}:`;
}

export function shareSpeaker(a: readonly EvidenceClaim[], b: readonly EvidenceClaim[]): boolean {
  const speakers = new Set(a.flatMap(({ speakerIds, origin }) => [...speakerIds, origin]));
  return b.some(({ speakerIds, origin }) => [...speakerIds, origin].some((id) => speakers.has(id)));
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function idsOf(claims: readonly EvidenceClaim[]): string[] {
  return [...new Set(claims.map(({ id }) => id))].sort();
}
