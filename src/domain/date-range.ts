import { CALENDAR_LIMIT } from './calendar';
import { EdtfError } from './edtf-error';

/** Half-open, in milliseconds since 1970-01-01T00:00Z; neither end is beyond the calendar. */
export interface DateRange {
  readonly earliest: number;
  readonly latest: number;
}

/** @throws EdtfError where an end lies beyond what a date can hold; `text` is what was read. */
export function dateRange(earliest: number, latest: number, text: string): DateRange {
  if (Math.abs(earliest) <= CALENDAR_LIMIT && Math.abs(latest) <= CALENDAR_LIMIT) {
    return { earliest, latest };
  }
  throw new EdtfError(
    'edtf-beyond-calendar',
    text,
    'is beyond the calendar',
    'a year from -271820 to 275759',
  );
}
