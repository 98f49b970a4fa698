import { ByLine } from '../parts/by-line';
import { toldWhen } from '../parts/claim-item';
import { pagePath } from '../view';
import { countInWords } from '../words/claim-in-words';
import { edtfInWords } from '../words/time-in-words';
import type { ClaimOfPage } from './claim-page';
import { Quote } from './quote';

/** A claim on another site: the quote, who said it, and a warning once something stands against it. */
export function ClaimCard({ claim }: { claim: ClaimOfPage }) {
  const warning = warningOf(claim);
  const { document, corroboratedBy, publishedWhen } = claim;
  return (
    <article class={`cl-embed ${warning === null ? '' : 'cl-embed--disputed'}`.trim()}>
      {warning !== null && <p class="warn">{warning}</p>}
      <Quote claim={claim} />
      <p class="cl-by">
        <ByLine claim={claim} /> <span class="cl-faint">{toldWhen(claim)}</span>
      </p>
      <p class="cl-small">
        <a href={pagePath(document.id)}>{document.title}</a>
        {publishedWhen !== null && `, published ${edtfInWords(publishedWhen.edtf)}`}
        {`. ${agreementOf(corroboratedBy.totalCount)}`}
      </p>
    </article>
  );
}

function agreementOf(count: number): string {
  if (count === 0) return 'No other claim here says the same.';
  return count === 1
    ? 'One other claim here says the same.'
    : `${countInWords(count, 'other claim')} here say the same.`;
}

/** Why a reader should no longer trust the quote as it is; null if there is no reason. */
function warningOf({ supersededAt, against }: ClaimOfPage): string | null {
  const reasons = [
    supersededAt !== null && 'a later version of its text took its place',
    against.totalCount > 0 &&
      `${countInWords(against.totalCount, 'claim')} ${against.totalCount === 1 ? 'contradicts' : 'contradict'} it`,
  ].filter(Boolean);
  return reasons.length === 0 ? null : `Read with care: ${reasons.join(', and ')}.`;
}
