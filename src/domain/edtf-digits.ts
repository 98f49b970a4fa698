import { daysInMonth, startOfDay } from './calendar';
import { dateRange, type DateRange } from './date-range';
import { EdtfError } from './edtf-error';

/** The hull of the days that the digits can stand for, an X being any digit. */
export function digitsRange(text: string, year: string, month?: string, day?: string): DateRange {
  const first = findDay(year, month, day, 1);
  // Nearly every date names one day, month or year.
  const isOne = ![year, month, day].some((digits) => digits?.includes('X'));
  const last = isOne ? first : findDay(year, month, day, -1);
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
  return dateRange(startOfDay(first[0], first[1], first[2]), latest, text);
}

/** The first (direction 1) or last (-1) year, month and day that the digits fit; null where no calendar has one. */
function findDay(
  year: string,
  month: string | undefined,
  day: string | undefined,
  direction: 1 | -1,
): [number, number, number] | null {
  const isNegative = year.startsWith('-');
  const years = matching(year.replace('-', ''), 0, 9999, isNegative ? -direction : direction);
  const months = month === undefined ? [1] : [...matching(month, 1, 12, direction)];
  const days = day === undefined ? [1] : [...matching(day, 1, 31, direction)];
  // Years differ in the length of February alone, so all but its 29th are found in the first.
  for (const y of years) {
    const signed = isNegative ? -y : y;
    for (const m of months) {
      for (const d of days) if (d <= daysInMonth(signed, m)) return [signed, m, d];
    }
    if (!months.includes(2) || !days.includes(29)) return null;
  }
  return null;
}

/** The numbers from `low` to `high` that the pattern's digits fit, ascending (direction 1) or descending. */
function matching(pattern: string, low: number, high: number, direction: number): Iterable<number> {
  if (pattern.includes('X')) return fitting(pattern, low, high, direction);
  const value = Number(pattern);
  return low <= value && value <= high ? [value] : [];
}

function* fitting(
  pattern: string,
  low: number,
  high: number,
  direction: number,
): Generator<number> {
  const places = [...pattern].flatMap((digit, at) =>
    digit === 'X' ? [10 ** (pattern.length - 1 - at)] : [],
  );
  const base = Number(pattern.replaceAll('X', '0'));
  const count = 10 ** places.length;
  for (let step = 0; step < count; step++) {
    const digits = direction > 0 ? step : count - 1 - step;
    // The digits of the count, each put where an X stands.
    const value = places.reduce(
      (sum, place, index) =>
        sum + (Math.floor(digits / 10 ** (places.length - 1 - index)) % 10) * place,
      base,
    );
    if (low <= value && value <= high) yield value;
  }
}
