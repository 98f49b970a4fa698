import type { ComponentChildren } from 'preact';
import { drawTimeline, lanesBox, type TimelinePicture } from '../../pictures/draw-timeline';
import { forceSlot } from '../../pictures/force-slots';
import { ComparisonTable } from '../compare/comparison-table';
import { comparisonInWords, spanAccord } from '../compare/span-in-words';
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
import { FIRST, overlaid, SECOND, type TwoLenses } from './second-lens';
import { enlarge, turnsOf } from './turns';
import { joinQuoted, withQuotes } from './with-quotes';
import { claimNumber } from '../words/claim-number';

/** The width that the server draws at; the script draws at the width that there is. */
const WIDTH = 1120;

interface Props {
  readonly place: PlaceOnly;
  readonly spans: Spans;
  /** Given where the address has a second lens, which is laid over the first. */
  readonly both: TwoLenses | null;
  /** Asks for another view. */
  readonly children?: ComponentChildren;
}

/** Who held the place when: the picture, its key, and the same as a table. */
export function TimelineSection({ place, spans, both, children }: Props) {
  const timeline = both === null ? timelineOf(place, spans) : timelineOfBoth(place, both);
  if (timeline === null) return null;
  const drawn = new Set(
    timeline.lanes.flatMap(({ segments }) => segments.map((one) => one.certainty)),
  );
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
      {both !== null && <BothInWords both={both} />}
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
        {both !== null && (
          <ComparisonTable spans={both.spans} names={[both.first, both.second]} each="view" />
        )}
      </details>
      {children}
    </section>
  );
}

function timelineOf(place: PlaceOnly, spans: Spans): TimelinePicture | null {
  const extent = timeExtent(spans);
  if (extent === null || place.controlTimeline.length === 0) return null;
  return {
    ...extent,
    ...withQuotes(lanesOf(spans, ALL_VOICES), place.controlTimeline),
    label: heldInWords(place),
    disputes: disputesOf(place.controlTimeline, extent),
  };
}

/** Amber where claims dispute the first lens, and where the two differ. */
function timelineOfBoth(place: PlaceOnly, both: TwoLenses): TimelinePicture | null {
  const { spans } = both;
  const extent = timeExtent(spans);
  if (extent === null) return null;
  const first = withQuotes(lanesOf(spans, FIRST, both.first), place.controlTimeline);
  const second = withQuotes(lanesOf(spans, SECOND, both.second), both.timeline);
  const { lanes, quotes } = joinQuoted([first, second]);
  const count = first.lanes.length;
  const differing = spans
    .filter((span) => spanAccord(span) === 'differ')
    .map(({ from, until }) => ({
      from: millisecondsOf(from) ?? extent.from,
      until: millisecondsOf(until) ?? extent.until,
    }));
  return {
    ...extent,
    quotes,
    lanes: overlaid(lanes.slice(0, count), lanes.slice(count), both.second),
    label: `${heldInWords(place)} Thin rows: ${both.second}. ${comparisonInWords(spans)}`,
    disputes: [...disputesOf(place.controlTimeline, extent), ...differing],
  };
}

/** Which rows are whose, and how the two stand to each other. */
function BothInWords({ both }: { both: TwoLenses }) {
  return (
    <p class="cl-both">
      Wide rows: <b>{both.first}</b>. Thin rows: <b>{both.second}</b>.{' '}
      {comparisonInWords(both.spans)}
      {both.spans.some((span) => spanAccord(span) === 'differ') && (
        <Dispute>cannot both be</Dispute>
      )}
    </p>
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
  const enlarged = {
    ...enlarge(props.timeline, props.turn),
    label: `The turn, enlarged: ${days}.`,
  };
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
