import { drawTimeline, lanesBox, type TimelinePicture } from '../../pictures/draw-timeline';
import { forceSlot } from '../../pictures/force-slots';
import { CertaintyLegend } from '../parts/certainty-legend';
import { Dispute } from '../parts/dispute';
import { Picture } from '../parts/picture';
import { pagePath } from '../view';
import { countInWords } from '../words/claim-in-words';
import { stateName } from '../words/control-in-words';
import { dayInWords, rangeInWords } from '../words/time-in-words';
import { heldInWords, voicesBehind } from './held-by';
import { timeExtent, lanesOf, millisecondsOf } from './lanes';
import { ALL_VOICES } from './lenses';
import type { Interval, PlaceOnly, Spans } from './place-query';
import { turnsOf } from './turns';
import { withQuotes } from './with-quotes';
import { claimNumber } from '../words/claim-number';

/** The width that the server draws at; the script draws at the width that there is. */
const WIDTH = 1120;

/** Who held the place when: the picture, its key, and the same as a table. */
export function TimelineSection({ place, spans }: { place: PlaceOnly; spans: Spans }) {
  const extent = timeExtent(spans);
  if (extent === null || place.controlTimeline.length === 0) return null;
  const { lanes, quotes } = withQuotes(lanesOf(spans, ALL_VOICES), place.controlTimeline);
  const timeline: TimelinePicture = {
    ...extent,
    ...{ lanes, quotes },
    label: heldInWords(place),
    disputes: disputesOf(place.controlTimeline, extent),
  };
  const drawn = new Set(lanes.flatMap(({ segments }) => segments.map((one) => one.certainty)));
  const disputed = place.controlTimeline.filter((interval) => interval.disputed).length;
  return (
    <section class="cl-sec" aria-labelledby="held">
      <h2 id="held">
        Who held it{' '}
        <small>
          {disputed === 0
            ? 'no claim here disputes another'
            : `${countInWords(disputed, 'spell')} in dispute`}
        </small>
      </h2>
      <Picture
        kind="timeline"
        id="held"
        model={timeline}
        svg={drawTimeline(timeline, WIDTH, 'held')}
      />
      {turnsOf(timeline, lanesBox(WIDTH).width).map((turn, index) => (
        <Turn timeline={timeline} turn={turn} id={`turn${index}`} />
      ))}
      <CertaintyLegend drawn={drawn} slot={slotOf(place)} />
      <details class="cl-small cl-same">
        <summary>The same as a table</summary>
        <HeldTable intervals={place.controlTimeline} />
      </details>
    </section>
  );
}

/** A short change, enlarged. */
function Turn(props: {
  timeline: TimelinePicture;
  turn: { from: number; until: number };
  id: string;
}) {
  const { from, until } = props.turn;
  const days = `${dayInWords(from)} to ${dayInWords(until - 1)}`;
  // The whole picture has the quotes.
  const { quotes: _, ...timeline } = props.timeline;
  const enlarged = { ...timeline, ...props.turn, label: `The turn, enlarged: ${days}.` };
  return (
    <>
      <h3 class="cl-head--after">The turn, enlarged</h3>
      <p class="cl-small">{days}</p>
      <Picture
        kind="timeline"
        id={props.id}
        model={enlarged}
        svg={drawTimeline(enlarged, WIDTH, props.id)}
      />
    </>
  );
}

function HeldTable({ intervals }: { intervals: readonly Interval[] }) {
  return (
    <div class="cl-scroll" tabIndex={0} role="region" aria-label="Who held it, as a table">
      <table class="cl-table">
        <thead>
          <tr>
            <th scope="col">Who</th>
            <th scope="col">From</th>
            <th scope="col">To</th>
            <th scope="col">According to</th>
            <th scope="col">Claims</th>
          </tr>
        </thead>
        <tbody>
          {intervals.map((interval) => (
            <tr>
              <th scope="row">
                {stateName(interval)} {interval.disputed && <Dispute>disputed</Dispute>}
              </th>
              <td>
                {rangeInWords(interval.when.startEarliest, interval.when.startLatest) ?? 'not said'}
              </td>
              <td>
                {rangeInWords(interval.when.endEarliest, interval.when.endLatest) ?? 'not said'}
              </td>
              <td>{voicesBehind(interval)}</td>
              <td>
                {interval.claims.map(({ id }) => (
                  <>
                    <a href={pagePath(id)}>{claimNumber(id) ?? 'claim'}</a>{' '}
                  </>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A disputed spell, as far as the picture goes. */
function disputesOf(
  intervals: readonly Interval[],
  extent: Pick<TimelinePicture, 'from' | 'until'>,
) {
  return intervals
    .filter(({ disputed }) => disputed)
    .map(({ when }) => ({
      from: millisecondsOf(when.startEarliest ?? when.startLatest) ?? extent.from,
      until: millisecondsOf(when.endLatest ?? when.startLatest) ?? extent.until,
    }));
}

function slotOf({ controlTimeline }: PlaceOnly): number {
  const force = controlTimeline.find((interval) => interval.force !== null)?.force;
  return force ? forceSlot(force.id) : 8;
}
