import type { ClaimMode } from '../../domain/claim';
import { allLoaded, type ClaimChain, type Loaders } from '../../use-cases/graph';
import { type Passage, passagesOf } from '../../use-cases/passages';
import type { AttributionType } from './attribution.type';

/** Every hop by which a claim reached the reader, from the document's publisher inwards. */
export function chainOf(chain: ClaimChain, loaders: Loaders): AttributionType[] {
  return passagesOf(chain).map((passage) => new Passing(loaders, passage));
}

class Passing implements AttributionType {
  readonly mode: ClaimMode;
  readonly speakerText: string | null;
  readonly cue: string | null;

  constructor(
    private readonly loaders: Loaders,
    private readonly passage: Passage,
  ) {
    this.mode = passage.mode;
    this.speakerText = passage.speakerText;
    this.cue = passage.cue;
  }

  speakers() {
    return allLoaded(this.passage.speakerIds.map((id) => this.loaders.node(id)));
  }

  claim() {
    const { claimId } = this.passage;
    return claimId === null ? null : this.loaders.node(claimId);
  }
}
