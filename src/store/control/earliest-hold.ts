import { reportedTime } from '../../domain/control/control-change';
import type { ControlEvidence } from '../../domain/control/control-evidence';
import { smallest } from '../../domain/extremes';

/**
 * The moment before which no choice of the evidence gives a place any state. It is the earliest
 * time that a claim by itself speaks of; -Infinity if one has no first moment.
 */
export function earliestHold(evidence: readonly ControlEvidence[]): number {
  return smallest(evidence.map(earliestOf));
}

function earliestOf(piece: ControlEvidence): number {
  if (piece.kind === 'CONTROL_CLAIM') return piece.when.startEarliest ?? -Infinity;
  const reported = reportedTime(piece);
  if (reported === null) return Infinity;
  const earliest = reported.time.earliest ?? -Infinity;
  // Who loses a place held it at the moment before.
  return piece.loses.length > 0 ? earliest - 1 : earliest;
}
