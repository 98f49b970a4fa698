import { dateRange, type DateRange } from './date-range';
import { digitsRange } from './edtf-digits';
import { edtfSyntaxError } from './edtf-error';

const TIME_OF_DAY =
  /^(-?\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?(Z|[+-]\d\d(?::?\d\d)?)?$/;

/** A time of day lasts as long as its last unit: a minute, a second, a part of one. No zone is UTC. */
export function timeOfDayRange(text: string): DateRange {
  const match = TIME_OF_DAY.exec(text);
  if (!match) throw edtfSyntaxError(text);
  const [, year = '', month = '', day = '', hour, minute, second, fraction, zone] = match;
  const start = digitsRange(text, year, month, day).earliest;
  const [h, min, s] = [Number(hour), Number(minute), Number(second ?? 0)];
  const endOfDay = h === 24 && min === 0 && s === 0 && !Number(fraction ?? 0);
  if ((h > 23 && !endOfDay) || min > 59 || s > 59) throw edtfSyntaxError(text);

  const ms = fraction === undefined ? 0 : Math.floor(Number(`0.${fraction}`) * 1000 + 1e-6);
  const earliest = start + ((h * 60 + min - zoneMinutes(zone, text)) * 60 + s) * 1000 + ms;
  const length =
    second === undefined
      ? 60_000
      : fraction === undefined
        ? 1000
        : Math.max(1, 1000 / 10 ** fraction.length);
  return dateRange(earliest, earliest + length, text);
}

function zoneMinutes(zone: string | undefined, text: string): number {
  if (zone === undefined || zone === 'Z') return 0;
  const hours = Number(zone.slice(1, 3));
  const minutes = Number(zone.slice(3).replace(':', '') || 0);
  if (hours * 60 + minutes > 14 * 60 || minutes > 59) throw edtfSyntaxError(text);
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}
