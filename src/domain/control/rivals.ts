import { meets, without, type RangeSet } from '../range-set';
import type { TimeRange } from '../time-range';
import { succeedUntied, tiedTime, type PlaceState, type Ties } from './place-state';
import type { Testimony } from './testimony';

/**
 * The moments of a time of a statement at which what it says ends another state. While the holders are tied, neither
 * ends the other. A state that held at some moment of the time may have held at a tied one.
 */
export function rivalTime(
  { state, held }: Pick<Testimony, 'state' | 'held'>,
  time: TimeRange,
  other: PlaceState,
  ties: Ties,
): RangeSet {
  if (!succeedUntied(state, other)) return [];
  const tied = tiedTime(state, other, ties);
  if (held !== null) return without([time], tied);
  return meets(tied, time) ? [] : [time];
}
