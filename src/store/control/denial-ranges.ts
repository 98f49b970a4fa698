import type { ControlEvidence } from '../../domain/control/control-evidence';
import { deniedTimes } from '../../domain/control/not-held';
import { unionOf, type RangeSet } from '../../domain/range-set';

/**
 * The times for which single claims deny that somebody held a place. A lens may leave claims out;
 * the denials of any choice of claims lie within these times.
 */
export function denialRanges(evidence: readonly ControlEvidence[]): RangeSet {
  return unionOf(evidence.flatMap(deniedTimes));
}
