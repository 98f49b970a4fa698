import type { TimelinePicture, TimelineLane, TimelineSegment } from '../../pictures/draw-timeline';
import { pagePath } from '../view';
import { sourceInWords } from '../words/claim-in-words';
import { stateName } from '../words/control-in-words';
import { millisecondsOf } from './lanes';
import type { QuotedInterval } from './place-query';

type Quoted = Required<Pick<TimelinePicture, 'lanes' | 'quotes'>>;

/** The lanes of several lenses, one after the other, for one picture. */
export function joinQuoted(parts: readonly Quoted[]): Quoted {
  let before = 0;
  const lanes = parts.map((part) => {
    const shift = before;
    before += part.quotes.length;
    return part.lanes.map((lane) => ({
      ...lane,
      segments: lane.segments.map((segment) => ({
        ...segment,
        quotes: (segment.quotes ?? []).map((number) => number + shift),
      })),
    }));
  });
  return { lanes: lanes.flat(), quotes: parts.flatMap(({ quotes }) => quotes) };
}

/** Gives each segment of a timeline the quotes that it stands on: those of the intervals of its state that it touches. */
export function withQuotes(
  lanes: readonly TimelineLane[],
  intervals: readonly QuotedInterval[],
): Quoted {
  const claims = [
    ...new Map(intervals.flatMap((one) => one.claims).map((claim) => [claim.id, claim])).values(),
  ];
  const numbers = new Map(claims.map(({ id }, index) => [id, index]));
  return {
    quotes: claims.map(({ id, text, speakers, speakerText }) => ({
      words: text,
      by: sourceInWords(speakers, speakerText),
      href: pagePath(id),
    })),
    lanes: lanes.map(({ segments, ...lane }) => ({
      ...lane,
      segments: segments.map((segment) => ({
        ...segment,
        quotes: quotesOf(
          segment,
          intervals.filter((interval) => stateName(interval) === lane.name),
        ).map((id) => numbers.get(id)!),
      })),
    })),
  };
}

function quotesOf(segment: TimelineSegment, intervals: readonly QuotedInterval[]): string[] {
  const touching = intervals.filter((interval) => touches(segment, interval));
  // Nothing is said of a last known state any more: the last that was said stands behind it.
  const last = intervals.slice(-1);
  const found = touching.length > 0 ? touching : segment.certainty === 'LAST_KNOWN' ? last : [];
  return [...new Set(found.flatMap(({ claims }) => claims.map(({ id }) => id)))];
}

function touches({ from, until }: TimelineSegment, { when }: QuotedInterval): boolean {
  const start = millisecondsOf(when.startEarliest ?? when.startLatest) ?? -Infinity;
  const end = millisecondsOf(when.endLatest ?? when.endEarliest) ?? Infinity;
  return start <= (until ?? Infinity) && end >= (from ?? -Infinity);
}
