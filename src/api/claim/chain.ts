import type { Hop } from '../../store/read/edges/claim-chains';
import type { ClaimRecord } from '../../store/records';
import type { Attribution } from './attribution.type';

/**
 * Every hop by which a claim reached the reader, from the document's publisher inwards. A publisher
 * that narrates the outermost claim is that hop; one that prints what another says is a hop before it.
 */
export function chainOf(hops: readonly Hop[]): Attribution[] {
  const chain = hops.map(({ claim, speakers }): Attribution => ({
    speakers,
    speakerText: claim.speakerText,
    mode: claim.mode,
    cue: cueOf(claim),
    claim,
  }));
  const publisher = hops[0]?.publisher ?? null;
  if (publisher !== null && chain[0]?.mode !== 'NARRATED') {
    chain.unshift({
      speakers: [publisher],
      speakerText: null,
      mode: 'NARRATED',
      cue: null,
      claim: null,
    });
  }
  return chain;
}

/** The cue's words, those of a discontinuous one together. */
function cueOf(claim: ClaimRecord): string | null {
  const cues = claim.evidence().filter(({ role }) => role === 'CUE');
  return cues.length === 0 ? null : cues.map(({ exact }) => exact).join(' … ');
}
