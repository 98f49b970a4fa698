import { compare } from '../compare';
import { groupBy } from '../group-by';
import { covers, unionOf } from '../range-set';
import { hullOf } from '../time-order';
import { overlaps, type TimeRange } from '../time-range';
import type { When } from '../when';
import {
  CERTAINTIES,
  type Certainty,
  type ControlInterval,
  type ControlSegment,
  type ControlState,
} from './control-interval';
import { stateKey } from './place-state';

/** The question's time lacks a first or last moment. */
export class AsOfError extends Error {
  override readonly name = 'AsOfError';
  readonly code = 'as-of-unbounded';
}

/**
 * The range that an as-of question asks about; `2017-07` is all of that month.
 * @throws AsOfError where the time is unknown or open on a side
 */
export function asOfRange(at: When): TimeRange {
  const range = hullOf(at);
  if (!range || !Number.isFinite(range.from) || !Number.isFinite(range.until)) {
    throw new AsOfError(`"${at.edtf}" has no first or last moment (expected a day, month or year)`);
  }
  return range;
}

/**
 * Who held the places of the intervals at a time: one answer for each place and state, the surest. The interval
 * of an answer is that of its surest segment then; of two as sure, the later.
 */
export function controlAt<Interval extends Omit<ControlInterval, 'claimIds'>>(
  intervals: readonly Interval[],
  at: When,
): ControlState<Interval>[] {
  return controlIn(intervals, asOfRange(at));
}

/** The fields of an interval that an answer needs. */
type HeldInterval = Pick<ControlInterval, 'placeId' | 'forceId' | 'status' | 'segments'>;

/** The same of a range of time. */
export function controlIn<Interval extends HeldInterval>(
  intervals: readonly Interval[],
  range: TimeRange,
): ControlState<Interval>[] {
  const meeting = intervals.flatMap((interval) =>
    interval.segments
      .filter((segment) => overlaps(segment, range))
      .map((segment) => ({ interval, segment })),
  );
  const states = groupBy(meeting, ({ interval }) => `${interval.placeId}|${stateKey(interval)}`);
  return [...states]
    .map(([key, found]) => ({ key, state: stateIn(found, range) }))
    .sort((a, b) => rank(a.state.certainty) - rank(b.state.certainty) || compare(a.key, b.key))
    .map(({ state }) => state);
}

function stateIn<Interval extends HeldInterval>(
  found: readonly { interval: Interval; segment: ControlSegment }[],
  range: TimeRange,
): ControlState<Interval> {
  const [surest] = [...found].sort(
    (a, b) =>
      rank(a.segment.certainty) - rank(b.segment.certainty) ||
      compare(b.segment.from, a.segment.from),
  );
  const { interval } = surest!;
  const segments = found.map(({ segment }) => segment);
  return {
    placeId: interval.placeId,
    forceId: interval.forceId,
    status: interval.status,
    certainty: certaintyIn(segments, range)!,
    disputed: segments.some(({ disputed }) => disputed),
    interval,
  };
}

/**
 * How sure a state is in a time, by its segments that overlap that time. CERTAIN or CONTINUED if
 * all of the time is, POSSIBLE if some moment may be.
 */
export function certaintyIn(
  segments: readonly ControlSegment[],
  time: TimeRange,
): Certainty | null {
  const of = (...certainties: readonly Certainty[]) =>
    unionOf(segments.filter(({ certainty }) => certainties.includes(certainty)));
  if (covers(of('CERTAIN'), time)) return 'CERTAIN';
  if (covers(of('CERTAIN', 'CONTINUED'), time)) return 'CONTINUED';
  if (of('CERTAIN', 'CONTINUED', 'POSSIBLE').length > 0) return 'POSSIBLE';
  return segments.length > 0 ? 'LAST_KNOWN' : null;
}

function rank(certainty: Certainty): number {
  return CERTAINTIES.indexOf(certainty);
}
