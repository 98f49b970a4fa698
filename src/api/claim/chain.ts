import type { Hop } from '../../store/read/edges/claim-chains';
import type { Loaders } from '../../store/loaders';
import type { Attribution } from './attribution.type';

/**
 * Every hop by which a claim reached the reader, from the document's publisher inwards. A publisher
 * that narrates the outermost claim is that hop; one that prints what another says is a hop before it.
 */
export function chainOf(hops: readonly Hop[], loaders: Loaders): Attribution[] {
  const speakersOf = (ids: readonly string[]) => () =>
    Promise.all(ids.map((id) => loaders.node(id)));
  const chain = hops.map(({ claimId, mode, speakerText, cues, speakerIds }): Attribution => ({
    speakers: speakersOf(speakerIds),
    speakerText,
    mode,
    // The words of a discontinuous one together.
    cue: cues.length === 0 ? null : cues.join(' … '),
    claim: () => loaders.node(claimId),
  }));
  const publisherId = hops[0]?.publisherId ?? null;
  if (publisherId !== null && chain[0]?.mode !== 'NARRATED') {
    chain.unshift({
      speakers: speakersOf([publisherId]),
      speakerText: null,
      mode: 'NARRATED',
      cue: null,
      claim: () => null,
    });
  }
  return chain;
}
