import { graphql, type ResultOf } from '../graphql';
import { Picture } from '../parts/picture';
import { drawTimeline, type TimelinePicture } from '../../pictures/draw-timeline';
import { forceSlot } from '../../pictures/force-slots';
import { stateName } from '../words/control-in-words';

/** Who may have held Mosul on each day around its liberation. */
export const MOSUL_STORY = graphql(`
  fragment MosulStory on Place {
    id
    name
    controlTimeline {
      status
      force {
        id
        name
      }
      when {
        startEarliest
        startLatest
        endEarliest
        endLatest
      }
    }
  }
`);

const WIDTH = 700;
const FROM = Date.UTC(2017, 5, 26);
const UNTIL = Date.UTC(2017, 6, 19);

/** The second story: no text says on which of ten days Mosul changed hands. */
export function MosulStory({ mosul }: { mosul: ResultOf<typeof MOSUL_STORY> }) {
  const timeline: TimelinePicture = {
    from: FROM,
    until: UNTIL,
    disputes: [],
    label:
      'Mosul, 26 June to 18 July 2017. ISIS until 30 June; from 1 to 10 July either ISIS or Iraq; from 11 July Iraq is last known.',
    lanes: mosul.controlTimeline.map((interval) => ({
      name: stateName(interval),
      slot: interval.force === null ? null : forceSlot(interval.force.id),
      segments: segmentsOf(interval.when),
    })),
  };
  return (
    <section class="cl-sec cl-story">
      <div>
        <h2>
          <a href="/city:mosul">No text says on which of ten days Mosul changed hands</a>
        </h2>
        <p>
          ISIS held it until July 2017, say unnamed “media reports”; on the 10th Haidar al-Abadi
          declared it liberated. Between, either may have held the city on any day.
        </p>
        <p class="cl-tags">
          <a href="/city:mosul">Mosul, 2014 to 2017</a>
          <a href="/document:mosul-liberation-interview">Read the interview</a>
        </p>
      </div>
      <div>
        <Picture
          kind="timeline"
          id="story"
          model={timeline}
          svg={drawTimeline(timeline, WIDTH, 'story')}
        />
        <p class="cl-small">
          Solid where it is said, hatched where it may be, breaking up where nothing later is said.
        </p>
      </div>
    </section>
  );
}

type Bounds = ResultOf<typeof MOSUL_STORY>['controlTimeline'][number]['when'];

function segmentsOf({ startEarliest, startLatest, endEarliest, endLatest }: Bounds) {
  const [from, sure, last, until] = [startEarliest, startLatest, endEarliest, endLatest].map(
    (moment) => (moment === null ? null : Date.parse(moment)),
  );
  return [
    { certainty: 'POSSIBLE', from: from!, until: sure! } as const,
    last === null
      ? ({ certainty: 'LAST_KNOWN', from: sure!, until: null } as const)
      : ({ certainty: 'CERTAIN', from: sure!, until: last! } as const),
    ...(last === null ? [] : [{ certainty: 'POSSIBLE', from: last!, until: until! } as const]),
  ];
}
