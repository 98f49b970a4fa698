/** Calendar units whose length a date's own precision can be. */
export type CalendarUnit = 'year' | 'month' | 'day';

/** The first and last moment that a JavaScript date can hold, in milliseconds since 1970. */
export const CALENDAR_LIMIT = 8.64e15;

/**
 * The moment at which a day begins, in UTC and the proleptic Gregorian calendar with a year 0.
 * Months count from 1; a month or day past its end runs over into the next. NaN beyond the calendar.
 */
export function startOfDay(year: number, month = 1, day = 1): number {
  // Date.UTC takes the years 0 to 99 for 1900 to 1999.
  return new Date(0).setUTCFullYear(year, month - 1, day);
}

export function daysInMonth(year: number, month: number): number {
  return new Date(startOfDay(year, month + 1, 0)).getUTCDate();
}

/** A moment moved by whole units; 29 February moved to a common year is 28 February. */
export function moveByUnits(moment: number, count: number, unit: CalendarUnit): number {
  const date = new Date(moment);
  if (unit === 'day') return date.setUTCDate(date.getUTCDate() + count);
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + count * (unit === 'year' ? 12 : 1));
  return date.setUTCDate(Math.min(day, daysInMonth(date.getUTCFullYear(), date.getUTCMonth() + 1)));
}
