import { drawTimeline, type TimelinePicture } from '../../pictures/draw-timeline';
import { Picture } from '../parts/picture';
import { listInWords } from '../words/claim-in-words';
import { timeExtent, lanesOf } from './lanes';
import type { Lanes } from './place-query';
import { joinQuoted, withQuotes } from './with-quotes';

const WIDTH = 1120;

interface Props {
  readonly comparison: Lanes;
  readonly speakers: readonly string[];
}

/** The timeline by each named speaker alone, in one picture on one axis. */
export function SpeakersLanes({ comparison: { spans, timelines }, speakers }: Props) {
  const told = speakers.map((speaker) => {
    const lanes = lanesOf(spans, speaker, speaker);
    const intervals = timelines?.find(({ name }) => name === speaker)?.timeline ?? [];
    return { speaker, ...withQuotes(lanes, intervals) };
  });
  const dating = told.filter(({ lanes }) => lanes.length > 0);
  const silent = told.filter(({ lanes }) => lanes.length === 0);
  return (
    <section class="cl-sec" aria-labelledby="speakers">
      <h2 id="speakers">Side by side, by speaker</h2>
      {dating.length > 0 && <Drawn extent={timeExtent(spans)!} dating={dating} />}
      {silent.length > 0 && (
        <p class="cl-small">
          {listInWords(silent.map(({ speaker }) => speaker))} alone{' '}
          {silent.length === 1 ? 'dates' : 'date'} no holder.
        </p>
      )}
    </section>
  );
}

interface DrawnProps {
  readonly extent: Pick<TimelinePicture, 'from' | 'until'>;
  readonly dating: readonly ({ readonly speaker: string } & ReturnType<typeof withQuotes>)[];
}

function Drawn({ extent, dating }: DrawnProps) {
  const { lanes, quotes } = joinQuoted(
    dating.map(({ speaker, lanes: [first, ...others], quotes: said }) => ({
      lanes: [{ ...first!, heading: speaker }, ...others],
      quotes: said,
    })),
  );
  const label = dating
    .map(
      (one) =>
        `According to ${one.speaker} alone: ${listInWords(one.lanes.map((lane) => lane.name))}.`,
    )
    .join(' ');
  const timeline: TimelinePicture = { ...extent, lanes, quotes, label, disputes: [] };
  return (
    <Picture
      kind="timeline"
      id="speakers"
      model={timeline}
      svg={drawTimeline(timeline, WIDTH, 'speakers')}
    />
  );
}
