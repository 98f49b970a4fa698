import { moveByUnits, type CalendarUnit } from './calendar';
import { dateRange, type DateRange } from './date-range';
import { edtfSyntaxError } from './edtf-error';
import { SEASONS } from './edtf-season';

/** How far a `?`, `~` or `%` widens a range on each side. */
export interface Widening {
  readonly count: number;
  readonly unit: CalendarUnit;
}

const QUALIFIED =
  /^([?~%]?)(-?[\dX]{2,4})([?~%]?)(?:-([?~%]?)([\dX]{2})([?~%]?)(?:-([?~%]?)([\dX]{2})([?~%]?))?)?$/;

/**
 * Takes the qualifiers off. A mark right of a component qualifies it and everything left of it. A
 * mark left of it qualifies only that component. Either way the value may be wrong by one of that
 * component. Several marks widen by the coarsest, unspecified digits by the place of the first X.
 */
export function splitQualifiers(text: string): { bare: string; widening: Widening | null } {
  if (!/[?~%]/.test(text)) return { bare: text, widening: null };
  const match = QUALIFIED.exec(text);
  if (!match) throw edtfSyntaxError(text);
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

/** @throws EdtfError where that leads beyond the calendar */
export function widen(range: DateRange, { count, unit }: Widening, text: string): DateRange {
  return dateRange(
    moveByUnits(range.earliest, -count, unit),
    moveByUnits(range.latest, count, unit),
    text,
  );
}
