import type { TimeRange } from '../../domain/time-range';
import type { Store } from '../connection';
import { loadStatement } from '../statement';
import { searchForks } from './interval-tree';

const FIND_DENIED_PLACES = loadStatement<
  {
    forksBefore: readonly number[];
    from: number;
    forksAfter: readonly number[];
    until: number;
    firstFork: number;
    lastFork: number;
    within: string | null;
  },
  { id: string }
>(__dirname, 'find-denied-places.cypher');
const FIND_ONCE_DENIED = loadStatement<
  { knownAsOf: number; until: number; from: number; within: string | null },
  { id: string }
>(__dirname, 'find-once-denied-places.cypher');

/**
 * The places, in one place or anywhere, of which a claim may deny at a time that somebody held them, by id. The graph
 * keeps such times of current claims alone: of what was known once, the claims that were superseded since are read too.
 */
export async function findDeniedPlaces(
  store: Store,
  time: TimeRange,
  { within, knownAsOf }: { readonly within: string | null; readonly knownAsOf: number | null },
): Promise<string[]> {
  const asked = { ...time, within };
  const idOf = ({ id }: { id: string }) => id;
  const { before, after, first, last } = searchForks(time);
  const forks = { forksBefore: before, forksAfter: after, firstFork: first, lastFork: last };
  const [denied, onceDenied] = await Promise.all([
    store.read(FIND_DENIED_PLACES, { ...asked, ...forks }, idOf),
    knownAsOf === null ? [] : store.read(FIND_ONCE_DENIED, { ...asked, knownAsOf }, idOf),
  ]);
  return onceDenied.length === 0 ? denied : [...new Set([...denied, ...onceDenied])].sort();
}
