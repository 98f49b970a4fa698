import type { TimeRange } from './time-range';
import type { Bounds } from './time-range';
import type { When } from './when';

/** Whether a time is a spell with a start and an end (`A/B`, known or not). */
export function isInterval(when: When): boolean {
  return when.edtf.includes('/');
}

/**
 * Everything between a time's earliest start and latest end: what `at: "2017-07"` asks about.
 * Null where a bound is unknown.
 */
export function hullOf(when: When): TimeRange | null {
  const { startEarliest, endLatest } = when;
  return startEarliest === null || endLatest === null
    ? null
    : { from: startEarliest, until: endLatest };
}

/**
 * Whether a time is over before another begins, whatever the exact moments: what `saidBefore:
 * "2017-07"` asks. A time with an unknown end is before no other.
 */
export function isBefore(when: When | null, point: When): boolean {
  const begins = point.startEarliest;
  const ends = when === null ? null : when.endLatest;
  return ends !== null && begins !== null && ends <= begins;
}

/** When a claim was said: the time that the text gives, else its publication, by which it had been said. */
export function saidOrPublished(claim: {
  readonly saidWhen: When | null;
  readonly publishedWhen: When | null;
}): When | null {
  return claim.saidWhen ?? claim.publishedWhen;
}

/**
 * By when something told as having happened did: by its own latest moment, and by that of the telling. A telling
 * that is earlier than all of it, which is a mistake of the source's, bounds nothing.
 */
export function untilSaid(
  { earliest, latest }: Bounds,
  said: Pick<When, 'endLatest'> | null,
): number | null {
  const told = said?.endLatest ?? null;
  if (latest === null || told === null || told <= (earliest ?? -Infinity)) return latest;
  return Math.min(latest, told);
}
