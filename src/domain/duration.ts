import type { When } from './when';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const DURATION =
  /^P(?=.)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?=.)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;
const UNITS = [366 * DAY, 31 * DAY, 7 * DAY, DAY, HOUR, MINUTE, SECOND];

/**
 * The ms of a length of time in ISO 8601; null where the text is none. As years and months differ, the longest of
 * each counts: 366 and 31 days.
 */
export function parseDuration(text: string): number | null {
  const parts = DURATION.exec(text)?.slice(1);
  if (parts === undefined) return null;
  return parts.reduce((sum, part, index) => sum + Number(part ?? 0) * UNITS[index]!, 0);
}

/** A length of time, in ms, in ISO 8601: `P8D`, `PT12H30M`. Longest in days, as months differ. */
export function formatDuration(milliseconds: number): string {
  const days = Math.floor(milliseconds / DAY);
  const rest = milliseconds - days * DAY;
  const hours = Math.floor(rest / HOUR);
  const minutes = Math.floor((rest % HOUR) / MINUTE);
  const seconds = (rest % MINUTE) / SECOND;
  const time = [hours && `${hours}H`, minutes && `${minutes}M`, seconds && `${seconds}S`]
    .filter(Boolean)
    .join('');
  if (time === '') return `P${days}D`;
  return `P${days > 0 ? `${days}D` : ''}T${time}`;
}

/** How long something lasted, in ms; null where a bound that it needs is not known, or is open. */
export interface DurationBounds {
  readonly atLeast: number | null;
  readonly atMost: number | null;
}

/** How long a time lasted at least, from its latest start to its earliest end, and at most. */
export function durationBounds(when: Omit<When, 'edtf'>): DurationBounds {
  const { startEarliest, startLatest, endEarliest, endLatest } = when;
  return {
    atLeast: lengthOf(startLatest, endEarliest),
    atMost: lengthOf(startEarliest, endLatest),
  };
}

function lengthOf(from: number | null, until: number | null): number | null {
  return Number.isFinite(from) && Number.isFinite(until) ? Math.max(0, until! - from!) : null;
}
