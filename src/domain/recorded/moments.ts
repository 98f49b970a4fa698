import { compare } from '../compare';

/** How a claim bears on a fact: it is the fact, it speaks for or against it, or the answer is derived from it. */
export type Bearing = 'ITSELF' | 'FOR' | 'AGAINST' | 'EVIDENCE';

/** A claim that bears on a fact, and the time in which the graph held it (ms since 1970). */
export interface BearingClaim {
  readonly id: string;
  readonly bearing: Bearing;
  readonly recordedAt: number;
  /** Null for as long as the claim is current. */
  readonly supersededAt: number | null;
}

/** One claim came into the graph, or was superseded. */
export interface Move {
  readonly claimId: string;
  readonly bearing: Bearing;
  readonly act: 'ADDED' | 'SUPERSEDED';
}

/** A moment at which the claims that bear on a fact changed. */
export interface Moment {
  readonly recordedAt: number;
  /** By id, those that were superseded first. */
  readonly moves: readonly Move[];
}

/** The moments at which the claims that bear on a fact changed, in the order of time. */
export function momentsOf(claims: readonly BearingClaim[]): Moment[] {
  const moments = new Map<number, Move[]>();
  const add = (moment: number, { id, bearing }: BearingClaim, act: Move['act']) => {
    const moves = moments.get(moment) ?? [];
    moves.push({ claimId: id, bearing, act });
    moments.set(moment, moves);
  };
  for (const claim of claims) {
    add(claim.recordedAt, claim, 'ADDED');
    if (claim.supersededAt !== null) add(claim.supersededAt, claim, 'SUPERSEDED');
  }
  return [...moments]
    .sort(([a], [b]) => a - b)
    .map(([recordedAt, moves]) => ({ recordedAt, moves: moves.sort(bySupersededFirst) }));
}

/** Whether two ids name versions of one claim: `claim:a:17` and `claim:a:17~2`. */
export function areVersions(one: string, other: string): boolean {
  return one.split('~')[0] === other.split('~')[0];
}

/** The id of the version that follows, if any: `claim:a:17~2` of `claim:a:17`, then `claim:a:17~3`. */
export function nextVersionOf(claimId: string): string {
  const [first, version = '1'] = claimId.split('~');
  return `${first}~${Number(version) + 1}`;
}

function bySupersededFirst(a: Move, b: Move): number {
  return compare(b.act, a.act) || compare(a.claimId, b.claimId);
}
