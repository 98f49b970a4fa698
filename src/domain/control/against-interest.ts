import type { ControlEvidence } from './control-evidence';
import { isHeld } from './place-state';
import type { Sides } from './sides';
import { stanceOf } from './stance';

/**
 * Whether a claim says something about a place that is unfavourable to the side of everyone who
 * makes it. An opponent holds or gains the place, or the speaker's own side loses it or does not
 * hold it. Favourable statements do not count, nor do statements of speakers who are unnamed or on
 * no known side of the matter. Each event and each state is judged by itself, whatever else the
 * claim says. Only the innermost speakers make it; whoever relays it has no part in it.
 */
export function isAgainstInterest(evidence: ControlEvidence, sides: Sides): boolean {
  const { holds, lacks } = consequences(evidence);
  const { speakerIds } = evidence.claim;
  return (
    speakerIds.length > 0 &&
    speakerIds.every((speaker) => {
      const own = (force: string) => sides.areTogether(speaker, force);
      const opposed = (force: string) => sides.areOpposed(speaker, force);
      const unfavourable = holds.some(opposed) || lacks.some(own);
      const favourable = holds.some(own) || lacks.some(opposed);
      return unfavourable && !favourable;
    })
  );
}

/** Which forces, as the claim has it, hold the place and which do not. */
function consequences(evidence: ControlEvidence): { holds: string[]; lacks: string[] } {
  const stance = stanceOf(evidence);
  if (stance === 'SILENT') return { holds: [], lacks: [] };
  let holds: string[];
  let lacks: string[] = [];
  if (evidence.kind === 'CONTROL_EVENT') {
    holds = [...evidence.gains];
    lacks = [...evidence.loses];
  } else {
    const { forceId } = evidence;
    holds = isHeld(evidence) && forceId !== null ? [forceId] : [];
  }
  return stance === 'DENIED' ? { holds: lacks, lacks: holds } : { holds, lacks };
}
