import { forceSlot } from '../../pictures/force-slots';
import type { TimelinePicture, TimelineLane, TimelineSegment } from '../../pictures/draw-timeline';
import { stretchInWords } from '../compare/span-in-words';
import { CERTAINTY_NAMES, stateName, type State } from '../words/control-in-words';
import type { Spans } from './place-query';

/** Part of the whole time that a picture shows before its first and after its last change. */
const MARGIN = 0.06;
const DAY = 86_400_000;

/**
 * The lanes that one lens gives: a lane for each state, a segment for each stretch of one certainty.
 * Where the picture has several lenses, the words of each segment begin with `voice`.
 */
export function lanesOf(spans: Spans, lens: string, voice?: string): TimelineLane[] {
  const lanes = new Map<string, { state: State; segments: TimelineSegment[] }>();
  for (const { from, until, lenses } of spans) {
    for (const { certainty, ...state } of lenses.find(({ name }) => name === lens)?.states ?? []) {
      const name = stateName(state);
      const lane = lanes.get(name) ?? { state, segments: [] };
      lanes.set(name, lane);
      addSegment(lane.segments, {
        certainty,
        from: millisecondsOf(from),
        until: millisecondsOf(until),
      });
    }
  }
  return [...lanes].map(([name, { state, segments }]) => ({
    name,
    slot: state.force === null ? null : forceSlot(state.force.id),
    segments: segments.map((segment) => ({
      ...segment,
      told: (voice === undefined ? '' : `${voice}: `) + toldOf(name, segment),
    })),
  }));
}

/** "ISIS, certain: 1 July 2014 to 30 June 2017". */
function toldOf(name: string, { certainty, from, until }: TimelineSegment): string {
  const iso = (moment: number | null) => (moment === null ? null : new Date(moment).toISOString());
  const stretch = stretchInWords({ from: iso(from), until: iso(until) });
  return `${name}, ${CERTAINTY_NAMES[certainty].toLowerCase()}: ${stretch}`;
}

/** The stretch of time in which anything changes, with some room on both sides; null where nothing does. */
export function timeExtent(spans: Spans): Pick<TimelinePicture, 'from' | 'until'> | null {
  const moments = spans
    .flatMap(({ from, until }) => [from, until])
    .filter((moment) => moment !== null)
    .map((moment) => Date.parse(moment));
  if (moments.length === 0) return null;
  const [first, last] = moments.reduce(
    ([low, high], moment) => [Math.min(low, moment), Math.max(high, moment)],
    [Infinity, -Infinity],
  );
  const room = Math.max(5 * DAY, (last - first) * MARGIN);
  return { from: first - room, until: last + 2 * room };
}

/** Joins a segment to the one before where they touch and are equally sure. */
function addSegment(segments: TimelineSegment[], segment: TimelineSegment): void {
  const last = segments.at(-1);
  const touches = last !== undefined && last.until === segment.from && last.until !== null;
  if (touches && last.certainty === segment.certainty) {
    segments[segments.length - 1] = { ...last, until: segment.until };
  } else {
    segments.push(segment);
  }
}

/** Milliseconds since 1970; null where the side is open. */
export function millisecondsOf(moment: string | null): number | null {
  return moment === null ? null : Date.parse(moment);
}
