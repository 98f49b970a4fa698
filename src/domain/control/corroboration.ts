import type { ControlEvidence, EvidenceClaim } from './control-evidence';
import { stateKey } from './control-interval';
import { groupBy } from './group-by';
import { countOrigins } from './origin';
import { stanceOf } from './stance';
import { testifiedTime } from './testimony';

/**
 * The evidence of which at least `minimum` independent origins say the same, in its order. Claims say the
 * same of a place when they take the same stance to the same event, or to the same force and status at times
 * that overlap, directly or through others that do. They are grouped before control is derived: what one
 * origin alone says then moves no bound either, and to believe fewer people never adds a claim. O(n log n).
 */
export function corroborated<E extends ControlEvidence>(
  evidence: readonly E[],
  minimum: number,
): E[] {
  const groups = [...groupBy(evidence, subjectOf).values()].flatMap(together);
  return ofEnoughOrigins(evidence, groups, minimum);
}

/** The pieces in groups that at least `minimum` independent origins stand behind, in their order. */
export function ofEnoughOrigins<Piece extends { readonly claim: EvidenceClaim }>(
  pieces: readonly Piece[],
  groups: Iterable<readonly Piece[]>,
  minimum: number,
): Piece[] {
  const kept = new Set<Piece>();
  for (const group of groups) {
    if (countOrigins(group.map(({ claim }) => claim)) < minimum) continue;
    for (const piece of group) kept.add(piece);
  }
  return pieces.filter((piece) => kept.has(piece));
}

function subjectOf(evidence: ControlEvidence): string {
  const said = evidence.kind === 'CONTROL_EVENT' ? evidence.eventId : stateKey(evidence);
  return [evidence.placeId, stanceOf(evidence), evidence.kind, said].join(' ');
}

/** Cuts evidence of one subject where the times spoken of leave a gap. */
function together<E extends ControlEvidence>(same: readonly E[]): E[][] {
  if (same[0]?.kind === 'CONTROL_EVENT') return [[...same]];
  const timed = same.flatMap((piece) => {
    const time = piece.kind === 'CONTROL_CLAIM' ? testifiedTime(piece.when) : null;
    return time ? [{ piece, spoken: time.spoken }] : [];
  });
  timed.sort((a, b) =>
    a.spoken.from < b.spoken.from ? -1 : a.spoken.from > b.spoken.from ? 1 : 0,
  );
  const groups: E[][] = [];
  let until = -Infinity;
  for (const { piece, spoken } of timed) {
    const group = groups.at(-1);
    if (group && spoken.from < until) group.push(piece);
    else groups.push([piece]);
    until = Math.max(until, spoken.until);
  }
  return groups;
}
