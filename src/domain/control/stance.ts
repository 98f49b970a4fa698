import type { Factuality } from '../claim';
import type { Realis } from '../event';
import type { ControlEvidence } from './control-evidence';

/**
 * How a claim enters the derivation. AFFIRMED says that it was so, POSSIBLE that it may have been,
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

export function stanceOf(evidence: ControlEvidence): Stance {
  const { factuality } = evidence.claim;
  return evidence.kind === 'CONTROL_CLAIM'
    ? STANCES[factuality]
    : stanceOfEvent(factuality, evidence.realis);
}

/** Whether a claim says that an event took place. Plans, expectations and calls for one do not say so. */
export function stanceOfEvent(factuality: Factuality, realis: Realis): Stance {
  const stance = STANCES[factuality];
  if (realis === 'ACTUAL') return stance;
  // "He denied that the city had fallen" is annotated as a denied event or as a negative claim.
  const denied = realis === 'DENIED' && (stance === 'AFFIRMED' || stance === 'DENIED');
  return denied ? 'DENIED' : 'SILENT';
}
