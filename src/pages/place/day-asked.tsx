import { Dispute } from '../parts/dispute';
import { Force } from '../parts/force';
import { KeptInputs } from '../parts/kept-inputs';
import { LENS_NAMES, pagePath, SECOND_NAMES, type View } from '../view';
import { capitalised, sourceInWords } from '../words/claim-in-words';
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
        <KeptInputs view={view} names={[...LENS_NAMES, ...SECOND_NAMES]} />
        <button class="cl-btn" type="submit">
          Ask
        </button>
        <span class="cl-faint">a day, a month or a year: 2017-07-05, 2017-07, 2017</span>
      </form>
      {view.at !== null && (
        <Answer states={place.control ?? []} denials={place.notHeldBy ?? []} at={view.at} />
      )}
    </>
  );
}

type Denials = NonNullable<PlaceOnly['notHeldBy']>;

interface AnswerProps {
  readonly states: NonNullable<PlaceOnly['control']>;
  readonly denials: Denials;
  readonly at: string;
}

function Answer({ states, denials, at }: AnswerProps) {
  if (states.length === 0) {
    return (
      <div class="cl-answer" role="status">
        <p class="cl-state">No text here says who held it {edtfClause(at)}.</p>
        <NotHeldBy denials={denials} />
      </div>
    );
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
      <NotHeldBy denials={denials} />
    </div>
  );
}

/** Who did not hold it, and who says so, with a link to what each says. */
function NotHeldBy({ denials }: { denials: Denials }) {
  if (denials.length === 0) return null;
  return (
    <ul>
      {denials.map(({ force, claims }) => (
        <li>
          Not held by <Force {...force} link />, according to{' '}
          {claims.map(({ id, speakers, speakerText }, index) => (
            <>
              {index > 0 && ', '}
              <a href={pagePath(id)}>{sourceInWords(speakers, speakerText)}</a>
            </>
          ))}
        </li>
      ))}
    </ul>
  );
}
