import { reportedTime } from '../../domain/control/control-change';
import type { ControlEvidence } from '../../domain/control/control-evidence';
import { unionOf, type RangeSet } from '../../domain/range-set';
import { isInterval } from '../../domain/time-order';
import { rangeOf, type TimeRange } from '../../domain/time-range';

/**
 * When a place can have changed hands, by what each claim says by itself of a beginning or an end. Claims that
 * are read together may say it more exactly; a lens may leave the exact ones out. So every change that any choice
 * of the evidence reports lies in one of these times.
 */
export function changeRanges(evidence: readonly ControlEvidence[]): RangeSet {
  return unionOf(evidence.flatMap(rangesOf));
}

function rangesOf(piece: ControlEvidence): TimeRange[] {
  if (piece.kind === 'CONTROL_EVENT') {
    const { time } = reportedTime(piece) ?? {};
    return time === undefined ? [] : [{ from: time.earliest ?? -Infinity, until: time.latest }];
  }
  const { startEarliest, startLatest, endEarliest, endLatest } = piece.when;
  if (!isInterval(piece.when)) return [];
  // A bound that is not known lies between the two ends.
  const start = between(startEarliest, startLatest ?? endLatest ?? Infinity);
  const end = between(endEarliest ?? startEarliest ?? -Infinity, endLatest);
  // The next row of a log says when this one ended.
  return [start, piece.isLogRow === true ? null : end].filter((found) => found !== null);
}

/** Null for an end that is not known, or open. */
function between(earliest: number | null, latest: number | null): TimeRange | null {
  return earliest === null || latest === null ? null : rangeOf(earliest, latest);
}
