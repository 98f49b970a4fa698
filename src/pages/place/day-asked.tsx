import { Dispute } from '../parts/dispute';
import { Force } from '../parts/force';
import type { View } from '../view';
import { capitalised } from '../words/claim-in-words';
import { CERTAINTY_NAMES, CERTAINTY_WORDS, stateName } from '../words/control-in-words';
import { edtfClause } from '../words/time-in-words';
import type { PlaceOnly } from './place-query';

/** Asks for a day, and answers for the one in the address. It works without JavaScript. */
export function DayAsked({ place, view }: { place: PlaceOnly; view: View }) {
  return (
    <>
      <form class="cl-day cl-noprint" method="get">
        <label for="at">Who held it on</label>
        <input id="at" name="at" value={view.at ?? ''} placeholder="2017-07-05" size={12} />
        {view.knownAsOf !== null && <input type="hidden" name="knownAsOf" value={view.knownAsOf} />}
        {view.accordingTo.map((id) => (
          <input type="hidden" name="accordingTo" value={id} />
        ))}
        {view.excluding.map((id) => (
          <input type="hidden" name="excluding" value={id} />
        ))}
        <button class="cl-btn" type="submit">
          Ask
        </button>
        <span class="cl-faint">a day, a month or a year: 2017-07-05, 2017-07, 2017</span>
      </form>
      {view.at !== null && <Answer states={place.control ?? []} at={view.at} />}
    </>
  );
}

function Answer({ states, at }: { states: NonNullable<PlaceOnly['control']>; at: string }) {
  if (states.length === 0) {
    return <p class="cl-state">No text here says who held it {edtfClause(at)}.</p>;
  }
  return (
    <div class="cl-answer" role="status">
      <p>{capitalised(edtfClause(at))}:</p>
      <ul>
        {states.map((state) => (
          <li>
            <b>
              {state.force === null ? stateName(state) : <Force {...state.force} link />}
              {state.force !== null &&
                state.status !== 'CONTROLLED' &&
                `, ${state.status.toLowerCase()}`}
            </b>{' '}
            {CERTAINTY_NAMES[state.certainty].toLowerCase()}: {CERTAINTY_WORDS[state.certainty]}
            {'disputed' in state && state.disputed === true && <Dispute>disputed</Dispute>}
          </li>
        ))}
      </ul>
    </div>
  );
}
