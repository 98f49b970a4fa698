import type { TimeRange } from '../../domain/time-range';
import type { Store } from '../connection';
import { loadStatement } from '../statement';

const FIND_DENIED_PLACES = loadStatement(__dirname, 'find-denied-places.cypher');

/** The places, in one place or anywhere, of which a claim may deny at a time that somebody held them, by id. */
export function findDeniedPlaces(
  store: Store,
  { from, until }: TimeRange,
  { within, past }: { readonly within: string | null; readonly past: boolean },
): Promise<string[]> {
  const parameters = { from, until, within, past };
  return store.read(FIND_DENIED_PLACES, parameters, ({ id }: { id: string }) => id);
}
