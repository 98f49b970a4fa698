import { permalinkOf } from '../../domain/permalink';
import type { View } from '../view';
import { citationOf } from '../words/citation';
import type { ClaimOfPage } from './claim-page';

/** A citation in words, and the address that keeps showing the claim as it stands now. */
export function Cite({ claim, view }: { claim: ClaimOfPage; view: View }) {
  const pinnedAt = view.knownAsOf ?? claim.recordedAt;
  const pinned = permalinkOf(view.site, claim.id, pinnedAt);
  return (
    <section class="cl-cite" aria-labelledby="cite">
      <h2 id="cite">Cite this claim</h2>
      <p>{citationOf(claim, pinnedAt)}</p>
      <code>{pinned}</code>
      <p class="cl-faint">
        The words at this address never change. The page says if the claim has been superseded, and
        what stands against it by now. SHA-256 of the text: {claim.document.sha256}
      </p>
    </section>
  );
}
