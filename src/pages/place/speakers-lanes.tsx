import { drawTimeline } from '../../pictures/draw-timeline';
import { Picture } from '../parts/picture';
import { listInWords } from '../words/claim-in-words';
import { timeExtent, lanesOf } from './lanes';
import type { Spans } from './place-query';

const WIDTH = 1120;

/** The timeline by each named speaker alone, one picture a speaker on one axis. */
export function SpeakersLanes({ spans, speakers }: { spans: Spans; speakers: readonly string[] }) {
  const extent = timeExtent(spans)!;
  return (
    <section class="cl-sec" aria-labelledby="speakers">
      <h2 id="speakers">Side by side, by speaker</h2>
      {speakers.map((speaker, index) => {
        const lanes = lanesOf(spans, speaker);
        const label =
          lanes.length === 0
            ? `${speaker} alone dates no holder.`
            : `According to ${speaker} alone: ${listInWords(lanes.map(({ name }) => name))}.`;
        const timeline = { ...extent, lanes, label, disputes: [] };
        return (
          <div class="cl-speaker">
            <h3>{speaker}</h3>
            {lanes.length === 0 ? (
              <p class="cl-small">{label}</p>
            ) : (
              <Picture
                kind="timeline"
                id={`speaker${index}`}
                model={timeline}
                svg={drawTimeline(timeline, WIDTH, `speaker${index}`)}
              />
            )}
          </div>
        );
      })}
    </section>
  );
}
