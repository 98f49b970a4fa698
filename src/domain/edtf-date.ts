import { parse } from 'edtf';
import { daysInMonth, moveByUnits, startOfDay, type CalendarUnit } from './calendar';
import { EdtfError } from './edtf-error';

/** Half-open, in milliseconds since 1970-01-01T00:00Z; neither end is beyond the calendar. */
export interface DateRange {
  readonly earliest: number;
  readonly latest: number;
}

/** How far a `?`, `~` or `%` widens a range on each side. */
interface Widening {
  readonly count: number;
  readonly unit: CalendarUnit;
}

const PLAIN_DATE = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?$/;
const TIME_OF_DAY =
  /^(-?\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?(Z|[+-]\d\d(?::?\d\d)?)?$/;
const DIGITS = /^(-?[\dX]{4})(?:-([\dX]{2})(?:-([\dX]{2}))?)?$/;
const QUALIFIED =
  /^([?~%]?)(-?[\dX]{2,4})([?~%]?)(?:-([?~%]?)([\dX]{2})([?~%]?)(?:-([?~%]?)([\dX]{2})([?~%]?))?)?$/;

/** First month (from 1) and length in months of each season, quarter, quadrimester and half-year. */
const SEASONS: Readonly<Record<number, readonly [first: number, months: number]>> = {
  ...{ 21: [3, 3], 22: [6, 3], 23: [9, 3], 24: [12, 3] },
  ...{ 25: [3, 3], 26: [6, 3], 27: [9, 3], 28: [12, 3] },
  ...{ 29: [9, 3], 30: [12, 3], 31: [3, 3], 32: [6, 3] },
  ...{ 33: [1, 3], 34: [4, 3], 35: [7, 3], 36: [10, 3] },
  ...{ 37: [1, 4], 38: [5, 4], 39: [9, 4], 40: [1, 6], 41: [7, 6] },
};

/**
 * The range that a single EDTF date covers: a day, month, year, season, decade, century, long year
 * or time of day, with qualifiers and unspecified digits. The rules are in docs/time-and-control.md.
 * @throws EdtfError
 */
export function parseEdtfDate(text: string): DateRange {
  // The package's grammar takes 0.1 ms a date; a table has millions, nearly all of them plain.
  const plain = PLAIN_DATE.exec(text);
  if (plain) return digitsRange(text, plain[1] as string, plain[2], plain[3]);
  if (text.includes('T')) return timeOfDayRange(text);

  const { bare, widening } = splitQualifiers(text);
  const range = bareRange(bare, text);
  return widening === null ? range : widen(range, widening, text);
}

function bareRange(bare: string, text: string): DateRange {
  const digits = DIGITS.exec(bare);
  const { type, values, significant } = parseWithPackage(bare, text);
  const first = values[0] as number;
  switch (type) {
    case 'Date':
      if (!digits) break;
      return digitsRange(text, digits[1] as string, digits[2], digits[3]);
    case 'Season': {
      const [month, months] = SEASONS[values[1] as number] as readonly [number, number];
      return checked(startOfDay(first, month), startOfDay(first, month + months), text);
    }
    case 'Decade':
      return checked(startOfDay(first * 10), startOfDay(first * 10 + 10), text);
    case 'Century':
      return checked(startOfDay(first * 100), startOfDay(first * 100 + 100), text);
    case 'Year': {
      // 1950S2: only the first two digits are meant, so it is some year of 1900 to 1999.
      const dropped = significant ? Math.max(0, String(Math.abs(first)).length - significant) : 0;
      const step = 10 ** dropped;
      const low = Math.floor(first / step) * step;
      return checked(startOfDay(low), startOfDay(low + step), text);
    }
  }
  throw syntaxError(text);
}

function parseWithPackage(bare: string, text: string): ReturnType<typeof parse> {
  try {
    return parse(bare);
  } catch {
    throw syntaxError(text);
  }
}

/** The hull of the days that the digits can stand for, an X being any digit. */
function digitsRange(text: string, year: string, month?: string, day?: string): DateRange {
  const first = findDay(year, month, day, 1);
  const last = findDay(year, month, day, -1);
  if (!first || !last) {
    throw new EdtfError('edtf-no-such-day', text, 'names a day that no calendar has', 'a real day');
  }
  const [y, m, d] = last;
  const latest =
    month === undefined
      ? startOfDay(y + 1)
      : day === undefined
        ? startOfDay(y, m + 1)
        : startOfDay(y, m, d + 1);
  return checked(startOfDay(...first), latest, text);
}

/** The first (direction 1) or last (-1) year, month and day that the digits fit. */
function findDay(
  year: string,
  month: string | undefined,
  day: string | undefined,
  direction: 1 | -1,
): [number, number, number] | null {
  const years = matching(year.replace('-', ''), 0, 9999);
  const signed = year.startsWith('-') ? years.map((value) => -value).reverse() : years;
  const months = month === undefined ? [1] : matching(month, 1, 12);
  const days = day === undefined ? [1] : matching(day, 1, 31);
  const ordered = <T>(values: T[]): T[] => (direction === 1 ? values : [...values].reverse());
  for (const y of ordered(signed)) {
    for (const m of ordered(months)) {
      for (const d of ordered(days)) if (d <= daysInMonth(y, m)) return [y, m, d];
    }
  }
  return null;
}

/** The numbers from `low` to `high` whose digits fit the pattern, ascending. */
function matching(pattern: string, low: number, high: number): number[] {
  if (!pattern.includes('X')) {
    const value = Number(pattern);
    return low <= value && value <= high ? [value] : [];
  }
  const shape = new RegExp(`^${pattern.replaceAll('X', '\\d')}$`);
  const numbers: number[] = [];
  for (let value = low; value <= high; value++) {
    if (shape.test(String(value).padStart(pattern.length, '0'))) numbers.push(value);
  }
  return numbers;
}

/** A time of day lasts as long as its last unit: a minute, a second, a part of one. No zone is UTC. */
function timeOfDayRange(text: string): DateRange {
  const match = TIME_OF_DAY.exec(text);
  if (!match) throw syntaxError(text);
  const [, year = '', month = '', day = '', hour, minute, second, fraction, zone] = match;
  const start = digitsRange(text, year, month, day).earliest;
  const [h, min, s] = [Number(hour), Number(minute), Number(second ?? 0)];
  const endOfDay = h === 24 && min === 0 && s === 0 && !Number(fraction ?? 0);
  if ((h > 23 && !endOfDay) || min > 59 || s > 59) throw syntaxError(text);

  const ms = fraction === undefined ? 0 : Math.floor(Number(`0.${fraction}`) * 1000 + 1e-6);
  const earliest = start + ((h * 60 + min - zoneMinutes(zone, text)) * 60 + s) * 1000 + ms;
  const length =
    second === undefined
      ? 60_000
      : fraction === undefined
        ? 1000
        : Math.max(1, 1000 / 10 ** fraction.length);
  return checked(earliest, earliest + length, text);
}

function zoneMinutes(zone: string | undefined, text: string): number {
  if (zone === undefined || zone === 'Z') return 0;
  const hours = Number(zone.slice(1, 3));
  const minutes = Number(zone.slice(3).replace(':', '') || 0);
  if (hours * 60 + minutes > 14 * 60 || minutes > 59) throw syntaxError(text);
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}

/**
 * Takes the qualifiers off. A mark right of a component qualifies it and all left of it, a mark left
 * of it qualifies it alone: either way the value may be wrong by one of that component. Several marks
 * widen by the coarsest, unspecified digits by the place of the first X.
 */
function splitQualifiers(text: string): { bare: string; widening: Widening | null } {
  if (!/[?~%]/.test(text)) return { bare: text, widening: null };
  const match = QUALIFIED.exec(text);
  if (!match) throw syntaxError(text);
  const [, y1, year = '', y2, m1, month, m2, d1, day, d2] = match;
  const bare = [year, month, day].filter((part) => part !== undefined).join('-');

  const unspecified = year.replace('-', '').indexOf('X');
  const short = 4 - year.replace('-', '').length; // 201 is a decade, 20 a century
  if (y1 || y2 || unspecified >= 0 || short > 0) {
    const count = unspecified >= 0 ? 10 ** (4 - unspecified) : 10 ** short;
    return { bare, widening: { count: Math.min(count, 10_000), unit: 'year' } };
  }
  if (month?.includes('X')) return { bare, widening: { count: 1, unit: 'year' } };
  if (Number(month) > 12) {
    const months = SEASONS[Number(month)]?.[1] ?? 12;
    return { bare, widening: { count: months, unit: 'month' } };
  }
  if (m1 || m2 || day?.includes('X')) return { bare, widening: { count: 1, unit: 'month' } };
  return { bare, widening: d1 || d2 ? { count: 1, unit: 'day' } : null };
}

function widen(range: DateRange, { count, unit }: Widening, text: string): DateRange {
  return checked(
    moveByUnits(range.earliest, -count, unit),
    moveByUnits(range.latest, count, unit),
    text,
  );
}

function checked(earliest: number, latest: number, text: string): DateRange {
  if (Number.isFinite(earliest) && Number.isFinite(latest) && Math.abs(latest) <= 8.64e15) {
    return { earliest, latest };
  }
  throw new EdtfError(
    'edtf-beyond-calendar',
    text,
    'is beyond the calendar',
    'a year from -271820 to 275759',
  );
}

function syntaxError(text: string): EdtfError {
  return new EdtfError(
    'edtf-syntax',
    text,
    'is no EDTF time',
    'ISO 8601-2 as in 2017-07-10, 2014-06/2017-07, 2017-07~ or 2017-07/..',
  );
}
