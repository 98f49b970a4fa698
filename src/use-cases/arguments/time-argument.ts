import { parseDuration } from '../../domain/duration';
import { hullOf } from '../../domain/time-order';
import type { TimeRange } from '../../domain/time-range';
import type { When } from '../../domain/when';
import { quote } from '../../domain/quote';
import { InputError } from '../input-error';

/** The moment from which something is wholly after this time: its latest end, in ms since 1970. */
export function readAfter(argument: string, time: When | null | undefined): number | null {
  if (!time) return null;
  if (time.endLatest === null)
    throw new InputError(argument, 'has no known end', 'a time that ends');
  return time.endLatest;
}

/** The moment until which something is wholly before this time: its earliest start, in ms since 1970. */
export function readBefore(argument: string, time: When | null | undefined): number | null {
  if (!time) return null;
  if (time.startEarliest === null) {
    throw new InputError(argument, 'has no known start', 'a time that starts');
  }
  return time.startEarliest;
}

/** All that lies between a time's earliest start and latest end. */
export function readRange(argument: string, time: When | null | undefined): TimeRange | null {
  if (!time) return null;
  const range = hullOf(time);
  if (range === null) throw new InputError(argument, 'has an unknown end', 'a time with both ends');
  return range;
}

/** A length of time in ms; null where it is left out. */
export function readDuration(argument: string, text: string | null | undefined): number | null {
  if (text === null || text === undefined) return null;
  const duration = parseDuration(text);
  if (duration !== null) return duration;
  throw new InputError(
    argument,
    `is ${quote(text)}`,
    'a length of time in ISO 8601: P1Y, P90D, PT12H',
  );
}
