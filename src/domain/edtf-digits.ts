import { daysInMonth, startOfDay } from './calendar';
import { dateRange, type DateRange } from './date-range';
import { EdtfError } from './edtf-error';

/** The hull of the days that the digits can stand for, an X being any digit. */
export function digitsRange(text: string, year: string, month?: string, day?: string): DateRange {
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
  return dateRange(startOfDay(...first), latest, text);
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
