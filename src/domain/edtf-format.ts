import { moveByUnits } from './calendar';
import type { When } from './when';

/**
 * The narrowest EDTF that covers the bounds of an interval. A side within a year is the calendar unit that holds
 * it, so `2017-07-01T…/2017-07-10T…` becomes `2017-07`; the bounds themselves stay exact. A longer one, or one of
 * which a single bound is known, is one of its days: `[2014-06-10..2016-03-05]`, `[..2016-03-05]`. Only a side of
 * which nothing is known is left out.
 */
export function formatEdtfInterval(bounds: Omit<When, 'edtf'>): string {
  const start = formatSide(bounds.startEarliest, bounds.startLatest);
  const end = formatSide(bounds.endEarliest, bounds.endLatest);
  return `${start}/${end}`;
}

/** The narrowest EDTF of some moment of [from, until): a calendar unit if one is as narrow, else a set of days. */
export function formatEdtfMoment(from: number, until: number): string {
  const unit = formatRange(from, until);
  if (unit !== '' && (sameDay(from, until - 1) || coversExactly(unit, from, until))) return unit;
  const first = formatEdtfDay(from);
  const last = formatEdtfDay(until - 1);
  return first === '' && last === '' ? '../..' : `[${first}..${last}]`;
}

function formatSide(earliest: number | null, latest: number | null): string {
  if (earliest !== null && !Number.isFinite(earliest) && earliest === latest) return '..';
  const first = earliest === null ? '' : formatEdtfDay(earliest);
  const last = latest === null ? '' : formatEdtfDay(Math.max(latest - 1, earliest ?? -Infinity));
  const unit = first !== '' && last !== '' ? formatRange(earliest!, latest!) : '';
  if (unit !== '') return unit;
  return first === '' && last === '' ? '' : `[${first}..${last}]`;
}

/** The narrowest of second, day, month and year that holds the range; '' beyond them, or if years have more digits. */
function formatRange(from: number, until: number): string {
  if (!Number.isFinite(from) || !Number.isFinite(until)) return '';
  const first = iso(from);
  const last = until - 1 > from ? iso(until - 1) : first;
  if (!/^\d/.test(first)) return '';
  for (const length of [19, 10, 7, 4]) {
    const text = first.slice(0, length);
    if (last.startsWith(text)) return length === 19 ? `${text}Z` : text;
  }
  return '';
}

/** Whether a month or a year is all of a range that lies within it. */
function coversExactly(text: string, from: number, until: number): boolean {
  return moveByUnits(from, 1, text.length === 7 ? 'month' : 'year') === until;
}

function sameDay(a: number, b: number): boolean {
  return day(a) === day(b);
}

function day(moment: number): string {
  return iso(moment).slice(0, 10);
}

/** The day of a moment; '' where the moment is open or its year has no four digits. */
export function formatEdtfDay(moment: number): string {
  return formatRange(moment, moment + 1).slice(0, 10);
}

function iso(moment: number): string {
  return new Date(moment).toISOString();
}
