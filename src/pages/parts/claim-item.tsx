import type { ComponentChildren } from 'preact';
import { pagePath } from '../view';
import { countInWords, FACTUALITY_WORDS, MODE_WORDS } from '../words/claim-in-words';
import { edtfClause } from '../words/time-in-words';
import { ByLine } from './by-line';
import type { ClaimFields } from './claim-fields';
import { Dispute } from './dispute';

/** A claim in a list: the quote, which is the link; below it who says so, how and when. */
export function ClaimItem({ claim, note }: { claim: ClaimFields; note?: ComponentChildren }) {
  const against = claim.contradictedBy.totalCount;
  return (
    <li class="cl-claim">
      <p class="cl-q" lang={claim.document.language} dir="auto">
        <a href={pagePath(claim.id)}>“{claim.text}”</a>
      </p>
      <div class="cl-line">
        <p class="cl-by">
          <ByLine claim={claim} />
        </p>
        <p class="cl-meta">
          <span>{mannerOf(claim)}</span>
          <span>{toldWhen(claim)}</span>
          {claim.supersededAt !== null && <span>superseded since</span>}
          {against > 0 && <Dispute>{countInWords(against, 'claim')} against it</Dispute>}
          {note}
        </p>
      </div>
    </li>
  );
}

export function ClaimList({ claims }: { claims: readonly ClaimFields[] }) {
  return (
    <ol>
      {claims.map((claim) => (
        <ClaimItem key={claim.id} claim={claim} />
      ))}
    </ol>
  );
}

/** "reported, as fact". A narrator's by-line says the manner already. */
export function mannerOf({ mode, factuality }: Pick<ClaimFields, 'mode' | 'factuality'>): string {
  const sure = FACTUALITY_WORDS[factuality];
  return mode === 'NARRATED' ? sure : `${MODE_WORDS[mode]}, ${sure}`;
}

/** When it was said, where the text tells; else when it was printed. */
export function toldWhen({
  saidWhen,
  publishedWhen,
}: Pick<ClaimFields, 'saidWhen' | 'publishedWhen'>): string {
  if (saidWhen !== null) return `said ${edtfClause(saidWhen.edtf)}`;
  return publishedWhen === null ? 'no date given' : `printed ${edtfClause(publishedWhen.edtf)}`;
}
