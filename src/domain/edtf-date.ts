import { parse } from 'edtf';
import { startOfDay } from './calendar';
import { dateRange, type DateRange } from './date-range';
import { digitsRange } from './edtf-digits';
import { edtfSyntaxError } from './edtf-error';
import { splitQualifiers, widen } from './edtf-qualifier';
import { SEASONS } from './edtf-season';
import { timeOfDayRange } from './edtf-time-of-day';

/** A year, month or day, each digit known or X. A table has millions of them. */
const PLAIN_DATE =
  /^([\dX]{4})(?:-(0[1-9]|1[0-2]|[01]X|XX)(?:-(0[1-9]|[12]\d|3[01]|[0-2]X|XX))?)?$/;
const PLAIN_SEASON = /^(\d{4})-(2[1-9]|3\d|4[01])$/;
const PLAIN_DECADE_OR_CENTURY = /^\d{2,3}$/;
const DIGITS = /^(-?[\dX]{4})(?:-([\dX]{2})(?:-([\dX]{2}))?)?$/;
/**
 * The range that a single EDTF date covers. It is a day, month, year, season, decade, century, long
 * year or time of day, with qualifiers and unspecified digits. The rules are in
 * docs/time-and-control.md.
 * @throws EdtfError
 */
export function parseEdtfDate(text: string): DateRange {
  const plain = plainRange(text);
  if (plain !== null) return plain;
  if (text.includes('T')) return timeOfDayRange(text);

  const { bare, widening } = splitQualifiers(text);
  const range = plainRange(bare, text) ?? bareRange(bare, text);
  return widening === null ? range : widen(range, widening, text);
}

/** The range of the forms that nearly every date has; null for any other, which the package reads in 0.1 ms to 1 ms. */
function plainRange(bare: string, text = bare): DateRange | null {
  const [, year, month, day] = PLAIN_DATE.exec(bare) ?? [];
  if (year !== undefined) return digitsRange(text, year, month, day);
  const [, yearOfSeason, season] = PLAIN_SEASON.exec(bare) ?? [];
  if (yearOfSeason !== undefined) return seasonRange(Number(yearOfSeason), Number(season), text);
  return PLAIN_DECADE_OR_CENTURY.test(bare) ? digitsRange(text, bare.padEnd(4, 'X')) : null;
}

function seasonRange(year: number, season: number, text: string): DateRange {
  const [month, months] = SEASONS[season] as readonly [number, number];
  return dateRange(startOfDay(year, month), startOfDay(year, month + months), text);
}

function bareRange(bare: string, text: string): DateRange {
  const digits = DIGITS.exec(bare);
  const { type, values, significant } = parseWithPackage(bare, text);
  const first = values[0] as number;
  switch (type) {
    case 'Date':
      if (!digits) break;
      return digitsRange(text, digits[1] as string, digits[2], digits[3]);
    case 'Season':
      return seasonRange(first, values[1] as number, text);
    case 'Decade':
    case 'Century':
      return digitsRange(text, bare.padEnd('-2017'.length, 'X'));
    case 'Year': {
      // 1950S2: only the first two digits are meant, so it is some year of 1900 to 1999.
      const year = Math.abs(first);
      const dropped = significant ? Math.max(0, String(year).length - significant) : 0;
      const step = 10 ** dropped;
      const low = Math.floor(year / step) * step;
      const high = low + step - 1;
      const [from, to] = first < 0 ? [-high, -low] : [low, high];
      return dateRange(startOfDay(from), startOfDay(to + 1), text);
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
