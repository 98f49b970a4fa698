import type { ClaimMode } from '../domain/claim';
import type { ClaimChain } from '../store/read/edges/load-claim-chains';

/** One hop by which a claim reached the reader. */
export interface Passage {
  /** Empty where the source is unnamed. */
  readonly speakerIds: readonly string[];
  readonly mode: ClaimMode;
  /** How the text names the source. */
  readonly speakerText: string | null;
  /** The words that attribute it. The parts of a discontinuous cue are joined. */
  readonly cue: string | null;
  /** The claim that makes this hop; null if the publisher prints the words of others. */
  readonly claimId: string | null;
}

/** The passages of chains that are kept for other requests, which are the same for each. */
const listed = new WeakMap<ClaimChain, readonly Passage[]>();

/**
 * Every hop by which a claim reached the reader, from the document's publisher inwards. A publisher
 * that narrates the outermost claim is the hop of that claim. A publisher that prints another's
 * words is one more hop before it.
 */
export function passagesOf(chain: ClaimChain): readonly Passage[] {
  const passages = listed.get(chain) ?? listPassages(chain);
  listed.set(chain, passages);
  return passages;
}

function listPassages({ publisherId, hops }: ClaimChain): Passage[] {
  const passages: Passage[] = hops.map(({ claimId, mode, speakerText, cues, speakerIds }) => ({
    ...{ claimId, mode, speakerText, speakerIds },
    cue: cues.join(' … ') || null,
  }));
  if (publisherId !== null && hops[0]?.mode !== 'NARRATED') {
    const printed = { mode: 'NARRATED', speakerText: null, cue: null, claimId: null } as const;
    passages.unshift({ ...printed, speakerIds: [publisherId] });
  }
  return passages;
}
