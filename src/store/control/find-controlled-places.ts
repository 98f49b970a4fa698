import type { Area } from '../../domain/area';
import { batchesOf } from '../../domain/batches-of';
import type { Store } from '../connection';
import { loadStatement } from '../statement';
import { findPlacesNear } from './find-places-near';

const FIND_CONTROLLED_PLACES = loadStatement<
  { after: string; within: string | null; limit: number },
  { id: string }
>(__dirname, 'find-controlled-places.cypher');

/** Places whose claims are in memory at one time. */
const BATCH = 500;

/**
 * The places of an area of which any claim says who held them: batches, by id, those after one or (empty) all. Near a
 * position, of which nobody says so too.
 */
export async function* findControlledPlaces(
  store: Store,
  { within, near }: Area,
  from = '',
): AsyncGenerator<string[]> {
  if (near !== null) {
    const ids = await findPlacesNear(store, near, within);
    yield* batchesOf(
      ids.filter((id) => id > from),
      BATCH,
    );
    return;
  }
  let after = from;
  for (;;) {
    const ids = await store.read(
      FIND_CONTROLLED_PLACES,
      { within, after, limit: BATCH },
      ({ id }) => id,
    );
    if (ids.length > 0) yield ids;
    if (ids.length < BATCH) return;
    after = ids.at(-1)!;
  }
}
