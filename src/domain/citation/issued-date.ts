import type { When } from '../when';
import type { Citation } from './citation';

/** A date to a year, a month or a day. */
export interface IssuedDate {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
  /** The source marks it as approximate or uncertain. */
  readonly circa: boolean;
}

/**
 * When a cited text was published, where its EDTF names one year, month or day from the year 1 on; when an
 * answer was recorded. Null for rarer forms, which formats of bibliographies cannot hold.
 */
export function issuedDate({ text, knownAsOf }: Citation): IssuedDate | null {
  if (text !== null) return dateOf(text.publishedWhen);
  return { ...recordedDate(knownAsOf), circa: false };
}

/** The day of a recorded moment, in UTC. */
export function recordedDate(moment: number): { year: number; month: number; day: number } {
  const date = new Date(moment);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

function dateOf(when: When | null): IssuedDate | null {
  const [, year, month, day, mark] =
    /^(\d{4})(?:-(0\d|1[0-2])(?:-(\d\d))?)?(?:T[^~?%]*)?([~?%])?$/.exec(when?.edtf ?? '') ?? [];
  if (year === undefined || year === '0000') return null;
  return {
    year: Number(year),
    month: month === undefined ? null : Number(month),
    day: day === undefined ? null : Number(day),
    circa: mark !== undefined,
  };
}

/** `2017-07-10`, as far as it is known; the parts may be joined by another sign. */
export function joinDate({ year, month, day }: Omit<IssuedDate, 'circa'>, sign = '-'): string {
  const parts = [String(year).padStart(4, '0')];
  if (month !== null) parts.push(twoDigits(month));
  if (month !== null && day !== null) parts.push(twoDigits(day));
  return parts.join(sign);
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
