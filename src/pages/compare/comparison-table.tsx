import { Dispute } from '../parts/dispute';
import { Force } from '../parts/force';
import { CERTAINTY_NAMES, stateName } from '../words/control-in-words';
import type { ComparedSpan } from './compare-query';
import { spanAccord, stretchInWords, type SpanAccord } from './span-in-words';

type Answer = ComparedSpan['lenses'][number];

interface Props {
  readonly spans: readonly ComparedSpan[];
  readonly names: readonly string[];
  /** A single speaker, or any lens. */
  readonly each: 'voice' | 'view';
}

/** A row for each stretch of time, a column for each voice or view. */
export function ComparisonTable(props: Props) {
  return (
    <div
      class="cl-scroll"
      tabIndex={0}
      role="region"
      aria-label={`Who held it by each ${props.each}`}
    >
      <table class="cl-table">
        <thead>
          <tr>
            <th scope="col">When</th>
            {props.names.map((name) => (
              <th scope="col">{name}</th>
            ))}
            <th scope="col">Together</th>
          </tr>
        </thead>
        <tbody>
          {props.spans.map((span) => (
            <tr>
              <th scope="row" class="cl-when">
                {stretchInWords(span)}
              </th>
              {span.lenses.map((answer) => (
                <td>
                  <Told answer={answer} />
                </td>
              ))}
              <td>
                <Together accord={spanAccord(span)} each={props.each} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The states that one voice gives, and whom it denies. */
function Told({ answer: { states, notHeldBy } }: { answer: Answer }) {
  if (states.length + notHeldBy.length === 0) return <span class="cl-faint">says nothing</span>;
  return (
    <ul>
      {states.map((state) => (
        <li>
          {state.force === null || state.status !== 'CONTROLLED' ? (
            stateName(state)
          ) : (
            <Force {...state.force} link />
          )}{' '}
          <span class="cl-small cl-faint">{CERTAINTY_NAMES[state.certainty].toLowerCase()}</span>
        </li>
      ))}
      {notHeldBy.map(({ force }) => (
        <li>
          not <Force {...force} link />
        </li>
      ))}
    </ul>
  );
}

function Together({ accord, each }: { accord: SpanAccord; each: Props['each'] }) {
  switch (accord) {
    case 'agree':
      return <>agree</>;
    case 'differ':
      return <Dispute>differ</Dispute>;
    case 'older':
      return <>one word is older</>;
    case 'partly':
      return <>fit, but for one that says contested</>;
    case 'alone':
      return <span class="cl-faint">one {each} alone</span>;
  }
}
