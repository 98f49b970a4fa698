import type { Ask } from '../ask';
import { graphql } from '../graphql';

const MONTHS_QUERY = graphql(`
  query MonthsOfClaims {
    claimFacets {
      months {
        month
      }
    }
  }
`);

/** The last day of the latest month in which anybody said anything. */
export async function lastDay(ask: Ask): Promise<string> {
  return lastDayOf((await ask(MONTHS_QUERY, {})).claimFacets.months);
}

/** The last day of the last of these months; today where there are none. */
export function lastDayOf(months: readonly { readonly month: string }[]): string {
  const month = months.at(-1)?.month;
  if (month === undefined) return new Date().toISOString().slice(0, 10);
  const [year, number] = month.split('-').map(Number);
  return new Date(Date.UTC(year!, number!, 0)).toISOString().slice(0, 10);
}
