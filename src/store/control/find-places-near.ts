import type { Area, Near } from '../../domain/area';
import type { Store } from '../connection';
import { loadStatement } from '../statement';

const FIND_PLACES_NEAR = loadStatement<
  { latitude: number; longitude: number; metres: number; within: string | null },
  { id: string }
>(__dirname, 'find-places-near.cypher');

const METRES = 1000;

/** The places near a position, in one place or anywhere (null), by id. */
export function findPlacesNear(
  store: Store,
  { latitude, longitude, kilometres }: Near,
  within: string | null,
): Promise<string[]> {
  return store.read(
    FIND_PLACES_NEAR,
    { latitude, longitude, metres: METRES * kilometres, within },
    ({ id }) => id,
  );
}

/**
 * Tells for places in an area's `within` whether they are near its position. All are near if it
 * names none.
 */
export async function testNear(
  store: Store,
  { near, within }: Area,
): Promise<(placeId: string) => boolean> {
  if (near === null) return () => true;
  const ids = new Set(await findPlacesNear(store, near, within));
  return (placeId) => ids.has(placeId);
}
