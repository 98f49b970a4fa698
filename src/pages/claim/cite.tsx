import { permalinkOf } from '../../domain/permalink';
import type { View } from '../view';
import { listInWords, MODE_WORDS, sourceInWords } from '../words/claim-in-words';
import { dayInWords, edtfInWords } from '../words/time-in-words';
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

/** "Riad Hassoun al-Tai, reported in “…”, by Basma Qaddour, Syriatimes, about July 2017, characters 181–365. …" */
function citationOf(claim: ClaimOfPage, pinnedAt: string): string {
  const { document, publishedWhen } = claim;
  const content = claim.evidence.filter(({ role }) => role === 'CONTENT');
  const parts = [
    `${sourceInWords(claim.speakers, claim.speakerText)}, ${MODE_WORDS[claim.mode]} in “${document.title}”`,
    document.authors.length > 0 && `by ${listInWords(document.authors.map(({ name }) => name))}`,
    document.publisher?.name,
    publishedWhen !== null && edtfInWords(publishedWhen.edtf),
    `characters ${listInWords(content.map(({ start, end }) => `${start}–${end}`))}`,
  ];
  return `${parts.filter(Boolean).join(', ')}. Claimline, ${claim.id}, as recorded on ${dayInWords(pinnedAt)}.`;
}
