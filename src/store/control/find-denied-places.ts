import type { TimeRange } from '../../domain/time-range';
import type { Store } from '../connection';
import { loadStatement } from '../statement';
import { searchForks } from './interval-tree';

const FIND_DENIED_PLACES = loadStatement(__dirname, 'find-denied-places.cypher');
const FIND_OF_THE_PAST = loadStatement(__dirname, 'find-denied-places-of-the-past.cypher');

/**
 * The places, in one place or anywhere, of which a claim may deny at a time that somebody held them, by id. The graph
 * keeps such times of current claims alone: for what was known once (`past`), all control claims are read.
 */
export function findDeniedPlaces(
  store: Store,
  time: TimeRange,
  { within, past }: { readonly within: string | null; readonly past: boolean },
): Promise<string[]> {
  const { from, until } = time;
  const idOf = ({ id }: { id: string }) => id;
  if (past) return store.read(FIND_OF_THE_PAST, { from, until, within }, idOf);
  const { before, after, first, last } = searchForks(time);
  return store.read(
    FIND_DENIED_PLACES,
    {
      ...{ from, until, within },
      ...{ forksBefore: before, forksAfter: after, firstFork: first, lastFork: last },
    },
    idOf,
  );
}
