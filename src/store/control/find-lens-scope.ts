import { isLeftOut, judgingParts, type Lens } from '../../domain/control/lens';
import type { Store } from '../connection';
import { loadStatement } from '../statement';
import { NO_LINKS, changedLinks, type TieEnds } from './control-links';
import { findLinkedPlaces } from './find-linked-places';
import { readIn } from './load-control-setting';

const FIND_PLACES_BY_SOURCE = loadStatement<{ actorIds: readonly string[] }, { id: string }>(
  __dirname,
  'find-places-by-source.cypher',
);
const FIND_TIES_BY_SOURCE = loadStatement<
  { actorIds: readonly string[] },
  TieEnds & { id: string }
>(__dirname, 'find-ties-by-source.cypher');

/** Some places, and what a lens does to all others. */
export interface LensScope {
  /** By id. */
  readonly placeIds: readonly string[];
  /** Whether the lens leaves other places as they are without it. If not, it admits no claim about them. */
  readonly isLeftAlone: boolean;
}

/**
 * The places that a lens changes. With accordingTo, those for which it admits a claim. With only
 * excluding, those that lose claims or ties of their forces. Null for other lenses, which may bear
 * on every place.
 */
export async function findLensScope(store: Store, lens: Lens): Promise<LensScope | null> {
  const { accordingTo, excluding } = lens;
  if (!isLeftOut(accordingTo)) {
    return { placeIds: await placesOf(store, accordingTo), isLeftAlone: false };
  }
  if (isLeftOut(excluding) || judgingParts(lens).some((part) => part !== 'excluding')) return null;
  const ties = await store.read(
    FIND_TIES_BY_SOURCE,
    { actorIds: excluding },
    ({ id, ...tie }) => [id, tie] as const,
  );
  const links = changedLinks({ ...NO_LINKS, ties: new Map(ties) }, NO_LINKS);
  const [said, tied] = await Promise.all([
    placesOf(store, excluding),
    findLinkedPlaces({ run: readIn(store) }, links),
  ]);
  return { placeIds: [...new Set([...said, ...tied])].sort(), isLeftAlone: true };
}

/** The places of which these actors say who held them, or pass it on, or publish it. */
function placesOf(store: Store, actorIds: readonly string[]): Promise<string[]> {
  return store.read(FIND_PLACES_BY_SOURCE, { actorIds }, ({ id }) => id);
}
