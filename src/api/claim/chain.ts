import type { ClaimMode } from '../../domain/claim';
import { allLoaded, type Chain, type Loaders } from '../../use-cases/graph';
import type { Attribution } from './attribution.type';

/**
 * Every hop by which a claim reached the reader, from the document's publisher inwards. A publisher
 * that narrates the outermost claim is that hop; one that prints what another says is a hop before it.
 */
export function chainOf({ publisherId, hops }: Chain, loaders: Loaders): Attribution[] {
  const chain = hops.map(
    ({ claimId, mode, speakerText, cues, speakerIds }) =>
      // The words of a discontinuous cue together.
      new Passing(loaders, speakerIds, mode, speakerText, cues.join(' … ') || null, claimId),
  );
  if (publisherId !== null && hops[0]?.mode !== 'NARRATED') {
    chain.unshift(new Passing(loaders, [publisherId], 'NARRATED', null, null, null));
  }
  return chain;
}

class Passing implements Attribution {
  constructor(
    private readonly loaders: Loaders,
    private readonly speakerIds: readonly string[],
    readonly mode: ClaimMode,
    readonly speakerText: string | null,
    readonly cue: string | null,
    private readonly claimId: string | null,
  ) {}

  speakers() {
    return allLoaded(this.speakerIds.map((id) => this.loaders.node(id)));
  }

  claim() {
    return this.claimId === null ? null : this.loaders.node(this.claimId);
  }
}
