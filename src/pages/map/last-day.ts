import type { Ask } from '../ask';
import { graphql } from '../graphql';
import { daysOf, isoDay, type MonthsTold } from './map-setting';

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
  return lastDayOf((await ask(MONTHS_QUERY, {})).claimFacets);
}

/** The last day of the last of these months; today where there are none. */
export function lastDayOf(told: MonthsTold): string {
  const days = daysOf(told);
  return days === null ? new Date().toISOString().slice(0, 10) : isoDay(days.last);
}
