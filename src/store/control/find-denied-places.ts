import type { TimeRange } from '../../domain/time-range';
import type { Store } from '../connection';
import { loadStatement } from '../statement';
import { type ForkSearch, searchForks } from './interval-tree';

const FIND_DENIED_PLACES = loadStatement<ForkSearch & { within: string | null }, { id: string }>(
  __dirname,
  'find-denied-places.cypher',
);
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
  const { from, until } = time;
  const idOf = ({ id }: { id: string }) => id;
  const [denied, onceDenied] = await Promise.all([
    store.read(FIND_DENIED_PLACES, { ...searchForks(time), within }, idOf),
    knownAsOf === null
      ? []
      : store.read(FIND_ONCE_DENIED, { from, until, within, knownAsOf }, idOf),
  ]);
  return onceDenied.length === 0 ? denied : [...new Set([...denied, ...onceDenied])].sort();
}
