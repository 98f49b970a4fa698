import type { Store } from '../connection';
import { loadStatement } from '../statement';

const FIND_PLACES_IN = loadStatement<{ within: string | null }, PlaceInTree>(
  __dirname,
  'find-places-in.cypher',
);

/** A place, and those that it lies in directly. */
export interface PlaceInTree {
  readonly id: string;
  readonly partOf: readonly string[];
  /** It lies in the place that was asked about; else it is around one that does. */
  readonly isAsked: boolean;
}

/** The places in one place, or all (null), and those around them. */
export function findPlacesIn(store: Store, within: string | null): Promise<PlaceInTree[]> {
  return store.read(FIND_PLACES_IN, { within }, (row) => row);
}
