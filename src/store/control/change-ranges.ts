import { reportedTime } from '../../domain/control/control-change';
import type { ControlEvidence } from '../../domain/control/control-evidence';
import { ownTime } from '../../domain/control/own-time';
import { unionOf, type RangeSet } from '../../domain/range-set';
import { saidOrPublished } from '../../domain/time-order';
import { knownEdge, type TimeRange } from '../../domain/time-range';

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
  const time = ownTime(piece.when, saidOrPublished(piece.claim));
  // The next row of a log says when this one ended.
  const end = piece.isLogRow === true ? null : (time?.end ?? null);
  return [time?.start ?? null, end].map(knownEdge).filter((found) => found !== null);
}
