import { addressWith, lensOf, type View } from '../view';

/** A holder seen before and after the day, but with more than a year in between, is drawn as possible. */
const LONGEST_GAP = 'P1Y';

/** The lens of a map's address. Beside that of every page it has `?publishedBefore=`. */
export function mapLens(view: View) {
  const publishedBefore = view.asked.get('publishedBefore') || null;
  return {
    ...lensOf(view),
    ...(publishedBefore === null ? {} : { publishedBefore }),
    longestGap: LONGEST_GAP,
  };
}

/**
 * The area, the days that sliders reach, and everything else on a map's page that is the same on
 * every day.
 */
export interface MapSetting {
  readonly area: string;
  /** Countries with places in them, each with a separate map. */
  readonly areas: readonly { readonly id: string; readonly name: string }[];
  /** When claims were said, in the order of time. */
  readonly months: readonly { readonly month: string; readonly count: number }[];
  /** The ids of places, the most spoken of first. */
  readonly ranking: readonly string[];
}

/** The address of a map for a day, and for all that was published before another; null for all reports. */
export function mapAddress(view: View, at: string, publishedBefore: string | null): string {
  return addressWith(view, { at, publishedBefore });
}

/** The months in which anybody said anything, in the order of time. */
export interface MonthsTold {
  readonly months: readonly { readonly month: string }[];
}

/** The days from the first month with claims to the last, as days since 1970; null where there are none. */
export function daysOf({
  months,
}: MonthsTold): { readonly first: number; readonly last: number } | null {
  const [first, last] = [months[0]?.month, months.at(-1)?.month];
  if (first === undefined || last === undefined) return null;
  const [year, month] = last.split('-').map(Number);
  return { first: dayNumber(`${first}-01`), last: Date.UTC(year!, month!, 0) / DAY };
}

const DAY = 86_400_000;

/** `2022-08-15` as the number of days since 1970. */
export function dayNumber(day: string): number {
  return Math.floor(Date.parse(day) / DAY);
}

/** The day of that number, in ISO 8601. */
export function isoDay(number: number): string {
  return new Date(number * DAY).toISOString().slice(0, 10);
}
