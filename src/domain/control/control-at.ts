import { compare } from '../compare';
import { hullOf } from '../time-order';
import { contains, overlaps, type TimeRange } from '../time-range';
import type { When } from '../when';
import {
  CERTAINTIES,
  stateKey,
  type Certainty,
  type ControlInterval,
  type ControlState,
} from './control-interval';

/** Asked for a time that has no first or no last moment. */
export class AsOfError extends Error {
  override readonly name = 'AsOfError';
  readonly code = 'as-of-unbounded';
}

/**
 * The range that an as-of question asks about; `2017-07` is all of that month.
 * @throws AsOfError where the time is unknown or open on a side
 */
export function asOfRange(at: When): TimeRange {
  const range = hullOf(at);
  if (!range || !Number.isFinite(range.from) || !Number.isFinite(range.until)) {
    throw new AsOfError(`"${at.edtf}" has no first or last moment (expected a day, month or year)`);
  }
  return range;
}

/**
 * Who held the places of the intervals at a time: CERTAIN throughout it, POSSIBLE at some moment of it, or
 * LAST_KNOWN where no claim affirms anything as late. One answer for each place and state, the surest; of two as
 * sure the later. Null where the interval says nothing of that time.
 */
export function controlAt<Interval extends Omit<ControlInterval, 'claimIds'>>(
  intervals: readonly Interval[],
  at: When,
): ControlState<Interval>[] {
  const range = asOfRange(at);
  const states = new Map<string, ControlState<Interval>>();
  for (const interval of intervals) {
    const certainty = certaintyAt(interval, range);
    if (!certainty) continue;
    const { placeId, forceId, status } = interval;
    const key = `${placeId}|${stateKey(interval)}`;
    const found = states.get(key);
    if (!found || rank(certainty) <= rank(found.certainty)) {
      states.set(key, { placeId, forceId, status, certainty, interval });
    }
  }
  return [...states.entries()]
    .sort(([a, x], [b, y]) => rank(x.certainty) - rank(y.certainty) || compare(a, b))
    .map(([, state]) => state);
}

/** How sure it is that the interval held in a range; null where it says nothing of that range. */
export function certaintyAt(
  interval: Pick<ControlInterval, 'certain' | 'possible' | 'lastKnown'>,
  at: TimeRange,
): Certainty | null {
  const { certain, possible, lastKnown } = interval;
  if (certain && contains(certain, at)) return 'CERTAIN';
  if (possible && overlaps(possible, at)) return 'POSSIBLE';
  return lastKnown && overlaps(lastKnown, at) ? 'LAST_KNOWN' : null;
}

function rank(certainty: Certainty): number {
  return CERTAINTIES.indexOf(certainty);
}
