import { parse } from 'edtf';
import { startOfDay } from './calendar';
import { dateRange, type DateRange } from './date-range';
import { digitsRange } from './edtf-digits';
import { edtfSyntaxError } from './edtf-error';
import { splitQualifiers, widen } from './edtf-qualifier';
import { SEASONS } from './edtf-season';
import { timeOfDayRange } from './edtf-time-of-day';

const PLAIN_DATE = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?$/;
const DIGITS = /^(-?[\dX]{4})(?:-([\dX]{2})(?:-([\dX]{2}))?)?$/;
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
      return dateRange(startOfDay(first, month), startOfDay(first, month + months), text);
    }
    case 'Decade':
      return dateRange(startOfDay(first * 10), startOfDay(first * 10 + 10), text);
    case 'Century':
      return dateRange(startOfDay(first * 100), startOfDay(first * 100 + 100), text);
    case 'Year': {
      // 1950S2: only the first two digits are meant, so it is some year of 1900 to 1999.
      const dropped = significant ? Math.max(0, String(Math.abs(first)).length - significant) : 0;
      const step = 10 ** dropped;
      const low = Math.floor(first / step) * step;
      return dateRange(startOfDay(low), startOfDay(low + step), text);
    }
  }
  throw edtfSyntaxError(text);
}

function parseWithPackage(bare: string, text: string): ReturnType<typeof parse> {
  try {
    return parse(bare);
  } catch {
    throw edtfSyntaxError(text);
  }
}
