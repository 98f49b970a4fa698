import { rangeWithin, type TimeRange } from '../domain/time-range';

/** All moments between two of the API; a side that is null has no limit. */
export function stretchOf(when: {
  readonly startEarliest: string | null;
  readonly endLatest: string | null;
}): TimeRange {
  const { startEarliest, endLatest } = when;
  return rangeWithin({
    earliest: startEarliest === null ? null : Date.parse(startEarliest),
    latest: endLatest === null ? null : Date.parse(endLatest),
  });
}
