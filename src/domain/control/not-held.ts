import { compare } from '../compare';
import { groupBy } from '../group-by';
import { whenOf } from '../range-when';
import { compareRanges, overlaps, union, type TimeRange } from '../time-range';
import type { When } from '../when';
import type { ControlEvidence } from './control-evidence';
import { NO_TIES } from './place-state';
import type { ControlReading } from './read-control';
import { testimoniesOf } from './read-testimonies';
import { claimIdsBehind, type Testimony } from './testimony';
import { timeOfEvidence } from './state-details';

/** A time throughout which claims deny that a force held the place. */
export interface NotHeld extends TimeRange {
  readonly forceId: string;
  readonly when: When;
  /** The denials, sorted. */
  readonly claimIds: readonly string[];
}

/**
 * Who, as claims deny, did not hold the place: one answer for each force and unbroken time, by
 * force. Denials with an unsure time, and denials of a capture or a loss, are left out: they are
 * sure of no moment.
 */
export function notHeld({ counted }: Pick<ControlReading, 'counted'>): NotHeld[] {
  return [...groupBy(counted.filter(isDenial), ({ state }) => state.forceId!)]
    .sort(([a], [b]) => compare(a, b))
    .flatMap(([forceId, own]) => stretchesOf(own).map((stretch) => toNotHeld(forceId, stretch)));
}

/** The times throughout which a single claim denies that somebody held the place. */
export function deniedTimes(piece: ControlEvidence): TimeRange[] {
  if (piece.kind !== 'CONTROL_CLAIM' || piece.claim.factuality !== 'CERTAIN_NOT') return [];
  return testimoniesOf(piece, NO_TIES)
    .filter(isDenial)
    .map(({ throughout }) => throughout!);
}

function isDenial({ stance, change, throughout, state }: Testimony): boolean {
  return (
    stance === 'DENIED' &&
    change === null &&
    throughout !== null &&
    state.status === 'CONTROLLED' &&
    state.forceId !== null
  );
}

/** Those that overlap a time. */
export function notHeldAt(reading: Pick<ControlReading, 'counted'>, at: TimeRange): NotHeld[] {
  return notHeld(reading).filter((found) => overlaps(found, at));
}

interface Stretch {
  readonly time: TimeRange;
  readonly denials: readonly Testimony[];
}

function stretchesOf(denials: readonly Testimony[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const denial of [...denials].sort((a, b) => compareRanges(a.throughout!, b.throughout!))) {
    const time = denial.throughout!;
    const last = stretches.at(-1);
    if (last !== undefined && time.from <= last.time.until) {
      stretches[stretches.length - 1] = {
        time: union(last.time, time),
        denials: [...last.denials, denial],
      };
    } else stretches.push({ time, denials: [denial] });
  }
  return stretches;
}

/** Its time is as written if a denial says exactly that. */
function toNotHeld(forceId: string, { time, denials }: Stretch): NotHeld {
  const [{ edtf }] = denials as readonly [Testimony];
  const isOneTime = denials.every(
    (denial) => denial.edtf === edtf && compareRanges(denial.throughout!, time) === 0,
  );
  return {
    ...time,
    forceId,
    when: isOneTime ? timeOfEvidence(denials[0]!) : whenOf(time),
    claimIds: claimIdsBehind(denials),
  };
}
