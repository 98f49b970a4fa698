import { createHash } from 'node:crypto';
import type { EvidenceClaim } from '../control/control-evidence';
import { voicesOf, type NameOf } from './wording';

export const CONTRADICTION_KINDS = [
  'CONTROL_OVERLAP',
  'PART_WHOLE',
  'FACTUALITY',
  'ORDER',
] as const;
export type ContradictionKind = (typeof CONTRADICTION_KINDS)[number];

/** Claims that cannot all be true. Neither side is preferred. */
export interface Contradiction {
  /** `contradiction:part-whole:<hash>`, from the kind, what it is about, the claims and what they say of it. */
  readonly id: string;
  readonly kind: ContradictionKind;
  /** A sentence for a reader, with both voices in it. */
  readonly explanation: string;
  /** All claims, sorted. */
  readonly claimIds: readonly string[];
  /** The claims on each side, sorted. */
  readonly sides: readonly [readonly string[], readonly string[]];
  /** What it is about: a part and its whole are two places, an effect and its cause two events. */
  readonly placeIds: readonly string[];
  readonly eventIds: readonly string[];
  /** Somebody stands on both sides. */
  readonly sameSpeaker: boolean;
}

/** One side while a contradiction is being worded: who says it, and what, as a clause. */
export interface SideStatement {
  readonly claims: readonly EvidenceClaim[];
  readonly clause: string;
  /** Tells it from all else that its claims say of the same places and events; left out where nothing else can be. */
  readonly content?: string;
}

export function contradictionOf(
  kind: ContradictionKind,
  about: { readonly placeIds: readonly string[]; readonly eventIds?: readonly string[] },
  [a, b]: readonly [SideStatement, SideStatement],
  verdict: string,
  nameOf: NameOf,
): Contradiction {
  const { placeIds, eventIds = [] } = about;
  const sides = [idsOf(a.claims), idsOf(b.claims)] as const;
  const claimIds = [...new Set(sides.flat())].sort();
  const hash = createHash('sha256')
    .update(JSON.stringify([kind, placeIds, eventIds, claimIds, a.content, b.content]))
    .digest('hex');
  const [first, second] = [voicesOf(a.claims, nameOf), voicesOf(b.claims, nameOf)];
  const same = first === second;
  const sameSpeaker = shareSpeaker(a.claims, b.claims);
  const otherVoice = same && sameSpeaker ? 'the same source' : second;
  return {
    id: `contradiction:${kind.toLowerCase().replaceAll('_', '-')}:${hash.slice(0, 16)}`,
    kind,
    explanation: `According to ${first}, ${a.clause}; according to ${otherVoice}, ${b.clause}. ${verdict}`,
    claimIds,
    sides,
    placeIds,
    eventIds,
    sameSpeaker,
  };
}

function shareSpeaker(a: readonly EvidenceClaim[], b: readonly EvidenceClaim[]): boolean {
  const speakers = new Set(a.flatMap(({ speakerIds, origin }) => [...speakerIds, origin]));
  return b.some(({ speakerIds, origin }) => [...speakerIds, origin].some((id) => speakers.has(id)));
}

function idsOf(claims: readonly EvidenceClaim[]): string[] {
  return [...new Set(claims.map(({ id }) => id))].sort();
}
