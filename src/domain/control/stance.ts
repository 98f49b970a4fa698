import type { Factuality } from '../claim';
import type { ControlEvidence } from './control-evidence';

/**
 * What a claim does to the derivation: AFFIRMED says that it was so, POSSIBLE that it may have been,
 * DENIED that it was not; SILENT says nothing of what happened.
 */
export type Stance = 'AFFIRMED' | 'POSSIBLE' | 'DENIED' | 'SILENT';

const STANCES: Readonly<Record<Factuality, Stance>> = {
  CERTAIN: 'AFFIRMED',
  // An answer may be CERTAIN only where somebody presents it so.
  PROBABLE: 'POSSIBLE',
  POSSIBLE: 'POSSIBLE',
  UNCOMMITTED: 'POSSIBLE',
  CERTAIN_NOT: 'DENIED',
  PROBABLE_NOT: 'SILENT',
  POSSIBLE_NOT: 'SILENT',
};

/** Only events that took place change control; plans, expectations and calls for them say nothing. */
export function stanceOf(evidence: ControlEvidence): Stance {
  const stance = STANCES[evidence.claim.factuality];
  if (evidence.kind === 'CONTROL_CLAIM' || evidence.realis === 'ACTUAL') return stance;
  // "He denied that the city had fallen" is annotated as a denied event or as a negative claim.
  return evidence.realis === 'DENIED' && (stance === 'AFFIRMED' || stance === 'DENIED')
    ? 'DENIED'
    : 'SILENT';
}
