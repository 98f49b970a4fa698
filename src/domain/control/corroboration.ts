import type { ControlEvidence, EvidenceClaim } from './control-evidence';

import { groupBy } from '../group-by';
import { countOrigins } from './origin';
import { stanceOf } from './stance';
import { saidOrPublished } from '../time-order';
import { compareRanges } from '../time-range';
import { ownTime } from './own-time';
import { stateKey } from './place-state';

/**
 * The evidence of which at least `minimum` independent origins say the same, in its order. Claims say the same
 * of a place when they take the same stance to the same event, or to the same force and status at times that
 * overlap, directly or through others that do; of an event, only the forces that so many say gained or lost the
 * place are left. Each keeps the time that it gives. They are grouped before control is derived, so that to
 * believe fewer people never adds a claim. O(n log n).
 */
export function corroborated<E extends ControlEvidence>(
  evidence: readonly E[],
  minimum: number,
): E[] {
  const groups = [...groupBy(evidence, subjectOf).values()].flatMap(together);
  const enough = ofEnoughOrigins(evidence, groups, minimum);
  const changes = groupBy(
    enough.flatMap((piece) => changesOf(piece).map((change) => ({ change, claim: piece.claim }))),
    ({ change }) => change,
  );
  const isBorneOut = (change: string) =>
    countOrigins((changes.get(change) ?? []).map(({ claim }) => claim)) >= minimum;
  return enough.flatMap((piece) => {
    // Whoever is said to have gained by it, it is denied.
    if (piece.kind !== 'CONTROL_EVENT' || stanceOf(piece) === 'DENIED') return [piece];
    const gains = piece.gains.filter((force) => isBorneOut(gainOf(piece, force)));
    const loses = piece.loses.filter((force) => isBorneOut(lossOf(piece, force)));
    return gains.length + loses.length > 0 ? [{ ...piece, gains, loses }] : [];
  });
}

/** What an event is said to change, as keys. */
function changesOf(piece: ControlEvidence): string[] {
  if (piece.kind !== 'CONTROL_EVENT') return [];
  const { gains, loses } = piece;
  return [
    ...gains.map((force) => gainOf(piece, force)),
    ...loses.map((force) => lossOf(piece, force)),
  ];
}

function gainOf(piece: ControlEvidence, force: string): string {
  return `${subjectOf(piece)} gain ${force}`;
}

function lossOf(piece: ControlEvidence, force: string): string {
  return `${subjectOf(piece)} loss ${force}`;
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
    const time =
      piece.kind === 'CONTROL_CLAIM' ? ownTime(piece.when, saidOrPublished(piece.claim)) : null;
    return time ? [{ piece, spoken: time.spoken }] : [];
  });
  timed.sort((a, b) => compareRanges(a.spoken, b.spoken));
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
