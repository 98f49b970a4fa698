import { formatEdtfDay, formatEdtfMoment } from './edtf-format';
import type { TimeRange } from './time-range';
import type { When } from './when';

/** A stretch of time as a time: its EDTF is a calendar unit if it is one, else its first and last day. */
export function whenOf({ from, until }: TimeRange): When {
  const bounds = { startEarliest: from, startLatest: from, endEarliest: until, endLatest: until };
  if (!Number.isFinite(from) || !Number.isFinite(until)) {
    const [first, last] = [formatEdtfDay(from) || '..', formatEdtfDay(until - 1) || '..'];
    return { edtf: `${first}/${last}`, ...bounds };
  }
  const unit = formatEdtfMoment(from, until);
  if (!unit.startsWith('[')) return { edtf: unit, ...bounds };
  return { edtf: `${formatEdtfDay(from)}/${formatEdtfDay(until - 1)}`, ...bounds };
}
