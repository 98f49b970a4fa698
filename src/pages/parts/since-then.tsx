import { pagePath, type View } from '../view';
import { countInWords, sourceInWords } from '../words/claim-in-words';
import { momentInWords } from '../words/time-in-words';
import type { FactOfPage, MomentOfPage, MoveOfPage } from './fact-query';

/** Moments that are told; the history has them all. */
const TOLD = 10;

/** Tells how a fact has changed since its address was pinned; nothing on a page that shows what is known now. */
export function SinceThen({ fact, view }: { fact: FactOfPage; view: View }) {
  if (view.knownAsOf === null || !fact.moments) return null;
  const pinnedAt = Date.parse(view.knownAsOf);
  const since = fact.moments.filter(({ recordedAt }) => Date.parse(String(recordedAt)) > pinnedAt);
  if (since.length === 0) {
    return <p class="cl-pinned">Nothing that bears on it has changed since then.</p>;
  }
  return (
    <section class="cl-pinned cl-since" aria-labelledby="since">
      <h2 id="since">Since then</h2>
      <ul>
        {since.slice(-TOLD).map((moment) => (
          <SinceMoment moment={moment} outcome={outcomeOf(moment, fact.moments!, view)} />
        ))}
      </ul>
      {since.length > TOLD && (
        <p class="cl-small">{countInWords(since.length - TOLD, 'earlier change')} before these.</p>
      )}
    </section>
  );
}

/** The answer after a moment; of a claim, its moves say so. */
function outcomeOf(moment: MomentOfPage, moments: readonly MomentOfPage[], { path }: View): string {
  const { moved } = moment;
  if (path.startsWith('claim:')) return '';
  if (!path.startsWith('contradiction:')) {
    return moved ? ': the answer moved.' : ': the answer stayed the same.';
  }
  if (!moved) return ': it stayed as it was.';
  // It began with the first moment that moved it, ended with the second, and so on.
  const moves = moments.slice(0, moments.indexOf(moment) + 1).filter((one) => one.moved).length;
  return moves % 2 === 0 ? ': it no longer stood.' : ': it stood again.';
}

function SinceMoment({ moment, outcome }: { moment: MomentOfPage; outcome: string }) {
  const { recordedAt, url, moves, moveCount } = moment;
  const more = moveCount - moves.length;
  return (
    <li>
      <a href={String(url)}>{momentInWords(String(recordedAt))}</a>
      {outcome}
      <ul>
        {moves.map((move) => (
          <li>
            <MoveInWords move={move} />
          </li>
        ))}
        {more > 0 && <li>and {countInWords(more, 'more claim')}</li>}
      </ul>
    </li>
  );
}

/** How a claim that was added bears on the fact, and how one did that is gone. */
const ADDED_WORDS = {
  ITSELF: '',
  FOR: ', and says the same',
  AGAINST: ', and contradicts it',
  EVIDENCE: '',
} as const;
const GONE_WORDS = {
  ITSELF: '',
  FOR: ', which said the same,',
  AGAINST: ', which contradicted it,',
  EVIDENCE: '',
} as const;

function MoveInWords({ move }: { move: MoveOfPage }) {
  const { act, bearing, claim, successor } = move;
  const name = bearing === 'ITSELF' ? 'This claim' : <ClaimLink claim={claim} />;
  if (act === 'ADDED') {
    return (
      <>
        {name} was added{ADDED_WORDS[bearing]}.
      </>
    );
  }
  return (
    <>
      {name}
      {GONE_WORDS[bearing]} was superseded
      {successor !== null && (
        <>
          {' '}
          by <a href={pagePath(successor.id)}>{successor.id}</a>
        </>
      )}
      .
    </>
  );
}

function ClaimLink({ claim }: { claim: MoveOfPage['claim'] }) {
  const { id, text, speakers, speakerText } = claim;
  return (
    <>
      <a href={pagePath(id)}>“{shorten(text)}”</a> ({sourceInWords(speakers, speakerText)})
    </>
  );
}

function shorten(text: string): string {
  const characters = Array.from(text);
  return characters.length <= 80 ? text : `${characters.slice(0, 79).join('')}…`;
}
