import { EVERYWHERE } from '../domain/area';
import { startOfDay } from '../domain/calendar';
import { formatEdtfDay } from '../domain/edtf-format';
import type { Lens } from '../domain/control/lens';
import { contains, type TimeRange } from '../domain/time-range';
import type { When } from '../domain/when';
import type { Loaders } from '../store/loaders';
import { timeBetween } from './ask-changes';
import { checkLens } from './check-node';
import { InputError } from './input-error';

/** The most months that one answer gives: a hundred years. */
export const MOST_MONTHS = 1200;

/** How many changes of control lie in a month. */
export interface MonthCount {
  /** As EDTF: 2022-08. */
  readonly month: string;
  /** Those that surely lie in it. */
  readonly count: number;
  /** Those that may lie in it: others may lie in a month beside it, or may not have been. */
  readonly possible: number;
}

type Counted = { -readonly [Part in keyof MonthCount]: MonthCount[Part] };

/** The changes of control of a time, by the month, months without any included. Throws an InputError. */
export async function countChanges(
  graph: Loaders,
  { from, to, lens }: { readonly from: When; readonly to: When; readonly lens: Lens | null },
): Promise<readonly MonthCount[]> {
  const asked = timeBetween(from, to);
  const counts = monthsOf(asked).map((month): Counted => ({ month, count: 0, possible: 0 }));
  await checkLens(graph, lens);
  const first = monthNumber(asked.from);
  for (const { time, dates, isAffirmed } of await graph.changes(asked, EVERYWHERE, lens)) {
    const months = new Set(
      dates.flatMap(({ from, until }) => {
        const [start, end] = [monthNumber(from) - first, monthNumber(until - 1) - first];
        const [begin, last] = [Math.max(0, start), Math.min(counts.length - 1, end)];
        return Array.from({ length: Math.max(0, last - begin + 1) }, (_, index) => begin + index);
      }),
    );
    const isSure = isAffirmed && months.size === 1 && contains(asked, time);
    for (const month of months) counts[month]![isSure ? 'count' : 'possible'] += 1;
  }
  return counts;
}

/** The months of a time, as EDTF, the first and the last as far as they lie in it. Throws an InputError. */
function monthsOf({ from, until }: TimeRange): string[] {
  const count = monthNumber(until - 1) - monthNumber(from) + 1;
  if (count > MOST_MONTHS) {
    const problem = `lies more than ${MOST_MONTHS} months after from`;
    throw new InputError('to', problem, 'an earlier time');
  }
  const start = new Date(from);
  return Array.from({ length: count }, (_, index) => {
    const day = startOfDay(start.getUTCFullYear(), start.getUTCMonth() + 1 + index);
    const name = formatEdtfDay(day).slice(0, 'YYYY-MM'.length);
    if (name !== '') return name;
    throw new InputError('from', 'lies outside the years 0 to 9999', 'a time within them');
  });
}

function monthNumber(moment: number): number {
  const day = new Date(moment);
  return 12 * day.getUTCFullYear() + day.getUTCMonth();
}
