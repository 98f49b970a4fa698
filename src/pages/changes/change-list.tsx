import { groupBy } from '../../domain/group-by';
import { forceSlot } from '../../pictures/force-slots';
import { Dispute } from '../parts/dispute';
import { Cross, Glyph } from '../parts/force';
import { pagePath } from '../view';
import { sourceInWords } from '../words/claim-in-words';
import { stateName, type State } from '../words/control-in-words';
import { edtfInWords, rangeInWords } from '../words/time-in-words';
import type { Change } from './changes-query';

/** Each change in the order of time: when, where, from whom, to whom, and who says so. */
export function ChangeList({ changes }: { changes: readonly Change[] }) {
  return (
    <ol class="cl-changes cl-sec">
      {changes.map((change) => (
        <li>
          <b>
            <a href={pagePath(change.place.id)}>{change.place.name}</a>
          </b>
          <span class="hands">
            <span class="cl-vh">from</span>
            <InHands force={change.from} status={change.fromStatus} />
            <span aria-hidden="true">→</span>
            <span class="cl-vh">to</span>
            <InHands force={change.to} status={change.toStatus} />
            {change.disputed && <Dispute>disputed</Dispute>}
          </span>
          <span>
            {timeOf(change)}
            {change.certainty === 'POSSIBLE' && <span class="cl-faint">, perhaps</span>}
          </span>
          <span>
            <AccordingTo claims={change.claims} />
          </span>
        </li>
      ))}
    </ol>
  );
}

function InHands(props: { force: State['force']; status: State['status'] | null }) {
  const { force, status } = props;
  if (status === null) return <span class="cl-faint">not said</span>;
  return (
    <span class="cl-force">
      {force !== null && <Glyph slot={forceSlot(force.id)} />}
      {status === 'CONTESTED' && <Cross />}
      {stateName({ force, status })}
    </span>
  );
}

function timeOf({ when }: Change): string | null {
  return /[T,]/.test(when.edtf)
    ? edtfInWords(when.edtf)
    : rangeInWords(when.startEarliest, when.startLatest);
}

/** Who reports it, each voice a link to its claim, and the addresses that the claims cite. */
function AccordingTo({ claims }: { claims: Change['claims'] }) {
  const voices = groupBy(claims, ({ speakers, speakerText }) =>
    sourceInWords(speakers, speakerText),
  );
  const cited = claims.flatMap(({ sourceUrl }) =>
    sourceUrl !== null && /^https?:/.test(sourceUrl) ? [sourceUrl] : [],
  );
  return (
    <>
      {[...voices].map(([voice, [first, ...others]], index) => (
        <>
          {index > 0 && ', '}
          <a href={pagePath(first!.id)}>{voice}</a>
          {others.map(({ id }, other) => (
            <>
              {' '}
              <a href={pagePath(id)}>{other + 2}</a>
            </>
          ))}
        </>
      ))}
      {[...new Set(cited)].map((url) => (
        <span class="cl-faint">
          , which cites <a href={url}>{new URL(url).hostname}</a>
        </span>
      ))}
    </>
  );
}
