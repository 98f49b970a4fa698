import { ByLine } from '../parts/by-line';
import type { ClaimFields } from '../parts/claim-fields';
import { mannerOf, toldWhen } from '../parts/claim-item';
import { DisputeMark } from '../parts/dispute';
import { pagePath } from '../view';
import { countInWords } from '../words/claim-in-words';

/** Claims of one side that are shown whole. */
const SHOWN = 5;

/** The two sides of a contradiction, beside each other; neither is preferred. */
export function TwoSides({ sides }: { sides: readonly (readonly ClaimFields[])[] }) {
  const [one = [], other = []] = sides;
  return (
    <div class="cl-sides">
      <Side claims={one} heading="One side" />
      <div class="mid">
        <DisputeMark />
      </div>
      <Side claims={other} heading="The other" />
    </div>
  );
}

function Side({ claims, heading }: { claims: readonly ClaimFields[]; heading: string }) {
  const more = claims.length - SHOWN;
  return (
    <div class="cl-side">
      <h2>
        {heading} <small class="cl-faint">{countInWords(claims.length, 'claim')}</small>
      </h2>
      {claims.slice(0, SHOWN).map((claim) => (
        <div class="cl-side-claim">
          <p class="cl-q" lang={claim.document.language} dir="auto">
            <a href={pagePath(claim.id)}>“{claim.text}”</a>
          </p>
          <p class="cl-by">
            <ByLine claim={claim} />
          </p>
          <p class="cl-meta">
            <span>{mannerOf(claim)}</span>
            <span>{toldWhen(claim)}</span>
          </p>
        </div>
      ))}
      {more > 0 && <p class="cl-small">and {countInWords(more, 'more', 'more')}</p>}
    </div>
  );
}
