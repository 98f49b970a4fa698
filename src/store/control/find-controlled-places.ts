import type { Store } from '../connection';
import { loadStatement } from '../statement';

const FIND_CONTROLLED_PLACES = loadStatement(__dirname, 'find-controlled-places.cypher');

/** Places whose claims are in memory at one time. */
const BATCH = 500;

/** The places, in one place or anywhere, of which any claim says who held them: batches, by id. */
export async function* findControlledPlaces(
  store: Store,
  within: string | null,
): AsyncGenerator<string[]> {
  let after = '';
  for (;;) {
    const ids = await store.read(
      FIND_CONTROLLED_PLACES,
      { within, after, limit: BATCH },
      ({ id }: { id: string }) => id,
    );
    if (ids.length > 0) yield ids;
    if (ids.length < BATCH) return;
    after = ids.at(-1)!;
  }
}
