import type { TimelinePicture } from '../../pictures/draw-timeline';

/** A change that takes less room than this is drawn again, enlarged. In pixels. */
const TOO_SMALL = 8;
/** Changes that are enlarged at the most; the table has them all. */
const ENLARGED = 2;
const DAY = 86_400_000;
/** Days shown before and after a change. */
const ROOM = 5;

/** The times in which a place may have changed hands and that lanes of this width hardly show. */
export function turnsOf(
  timeline: TimelinePicture,
  width: number,
): { from: number; until: number }[] {
  const perPixel = (timeline.until - timeline.from) / width;
  const small = timeline.lanes
    .flatMap(({ segments }) => segments)
    .flatMap(({ certainty, from, until }) =>
      certainty === 'POSSIBLE' && from !== null && until !== null ? [{ from, until }] : [],
    )
    .filter(({ from, until }) => until - from < TOO_SMALL * perPixel)
    .sort((a, b) => a.from - b.from);
  const turns: { from: number; until: number }[] = [];
  for (const { from, until } of small) {
    const last = turns.at(-1);
    if (last !== undefined && from <= last.until) last.until = Math.max(last.until, until);
    else turns.push({ from, until });
  }
  return turns
    .slice(0, ENLARGED)
    .map(({ from, until }) => ({ from: from - ROOM * DAY, until: until + ROOM * DAY }));
}

/** The part of a timeline that shows one turn, with the quotes that it stands on. */
export function enlarge(
  timeline: TimelinePicture,
  { from, until }: { readonly from: number; readonly until: number },
): TimelinePicture {
  const lanes = timeline.lanes.map((lane) => ({
    ...lane,
    segments: lane.segments.filter(
      (one) => (one.from ?? -Infinity) < until && (one.until ?? Infinity) > from,
    ),
  }));
  const shown = lanes.flatMap(({ segments }) => segments.flatMap(({ quotes }) => quotes ?? []));
  const numbers = [...new Set(shown)].sort((a, b) => a - b);
  return {
    ...timeline,
    ...{ from, until },
    quotes: numbers.map((number) => timeline.quotes![number]!),
    lanes: lanes.map((lane) => ({
      ...lane,
      segments: lane.segments.map((one) => ({
        ...one,
        quotes: (one.quotes ?? []).map((number) => numbers.indexOf(number)),
      })),
    })),
  };
}
