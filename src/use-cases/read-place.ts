import { placeWithout, type PlaceWithout } from '../domain/control/place-without';
import type { PlaceReading } from '../store/control/load-place-readings';
import type { Loaders } from '../store/loaders';
import type { ControlStateAnswer } from './control-state';

/** Places read without some claims, by the set of those. */
const WITHOUT = new WeakMap<ReadonlySet<string>, PlaceWithout>();

/**
 * Reads together the claims about the place of a state; for a hypothetical state, without the
 * claims taken away.
 */
export async function readPlaceOf(
  graph: Loaders,
  { placeId, lens, without }: Pick<ControlStateAnswer, 'placeId' | 'lens' | 'without'>,
): Promise<PlaceReading | null> {
  const place = await graph.placeReading(placeId, lens);
  if (place === null || without === undefined) return place;
  const read = WITHOUT.get(without) ?? placeWithout(place.source, without);
  WITHOUT.set(without, read);
  return { ...place, reading: read.reading, conflicts: read.conflicts };
}
