import type { ControlEvidence } from '../../domain/control/control-evidence';
import { deniedTimes } from '../../domain/control/not-held';
import { unionOf, type RangeSet } from '../../domain/range-set';

/**
 * When claims deny that somebody held a place, by what each says by itself. A lens leaves some of them out, so all
 * that any choice of the evidence denies lies in one of these times.
 */
export function denialRanges(evidence: readonly ControlEvidence[]): RangeSet {
  return unionOf(evidence.flatMap(deniedTimes));
}
