import { dayInWords, MONTHS, yearInWords } from '../../domain/edtf-in-words';

export { dayInWords, edtfClause, edtfInWords, momentInWords } from '../../domain/edtf-in-words';

const DAY = 86_400_000;

/** A time as the API gives it: the EDTF as written, and its bounds, half-open. */
export interface TimeBounds {
  readonly edtf: string;
  readonly startEarliest: string | null;
  readonly startLatest: string | null;
  readonly endEarliest: string | null;
  readonly endLatest: string | null;
}

/**
 * The time of a moment in words: "10 July 2017", "1–10 July 2017", "June 2014". "By 10 July 2017"
 * if only the latest is known, "10 July 2017 or later" if only the earliest is. Null if neither is
 * known.
 */
export function rangeInWords(earliest: string | null, latest: string | null): string | null {
  if (earliest === null && latest === null) return null;
  if (earliest === null || isOfAnyYear(earliest, latest))
    return `by ${dayInWords(lastDayBefore(latest!))}`;
  if (latest === null) return `${dayInWords(earliest)} or later`;
  const [first, last] = [new Date(dayOf(Date.parse(earliest))), new Date(lastDayBefore(latest))];
  const whole = wholeInWords(first, last);
  if (whole !== null) return whole;
  const [y1, m1, d1] = [first.getUTCFullYear(), first.getUTCMonth(), first.getUTCDate()];
  const [y2, m2, d2] = [last.getUTCFullYear(), last.getUTCMonth(), last.getUTCDate()];
  if (y1 === y2 && m1 === m2) return `${d1}–${d2} ${MONTHS[m1]} ${yearInWords(y1)}`;
  if (y1 === y2) return `${d1} ${MONTHS[m1]} to ${d2} ${MONTHS[m2]} ${yearInWords(y1)}`;
  return `${dayInWords(first.getTime())} to ${dayInWords(last.getTime())}`;
}

/** Whether a time goes from before our era into it: its year is not given, so it may be any. */
function isOfAnyYear(earliest: string, latest: string | null): boolean {
  const isBefore = (moment: string) => new Date(moment).getUTCFullYear() <= 0;
  return latest !== null && isBefore(earliest) && !isBefore(latest);
}

/** How long, in words that a reader can check by hand: "142 days", "one day". */
export function daysInWords(from: string | number, until: string | number): string {
  const days = Math.floor((new Date(until).getTime() - new Date(from).getTime()) / DAY);
  return days === 1 ? 'one day' : `${days} days`;
}

/** A day, a month or a year where the range is just that. */
function wholeInWords(first: Date, last: Date): string | null {
  const year = yearInWords(first.getUTCFullYear());
  if (first.getTime() === last.getTime()) return dayInWords(first.getTime());
  if (first.getUTCDate() !== 1 || new Date(last.getTime() + DAY).getUTCDate() !== 1) return null;
  if (first.getUTCFullYear() !== last.getUTCFullYear()) return null;
  const [m1, m2] = [first.getUTCMonth(), last.getUTCMonth()];
  if (m1 === m2) return `${MONTHS[m1]} ${year}`;
  if (m1 === 0 && m2 === 11) return year;
  return `${MONTHS[m1]} to ${MONTHS[m2]} ${year}`;
}

/** The start of the last day that a half-open bound includes. */
function lastDayBefore(bound: string): number {
  return dayOf(Date.parse(bound) - 1);
}

/** The start of the day that a moment lies in. */
function dayOf(moment: number): number {
  return Math.floor(moment / DAY) * DAY;
}
