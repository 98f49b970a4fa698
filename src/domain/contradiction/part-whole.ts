import { largest, smallest } from '../extremes';
import type { ControlChange } from '../control/control-change';
import { fitAlways, isHeld, placeState, tiedTime, type Ties } from '../control/place-state';
import type { ControlReading } from '../control/read-control';
import type { Spell } from '../control/spell';
import { heldTogether } from '../control/strict';
import { testimonyKey, type Testimony } from '../control/testimony';
import { meets, without, type RangeSet } from '../range-set';
import { saidOrPublished } from '../time-order';
import { compareRanges, contains, intersection, overlaps, type TimeRange } from '../time-range';
import type { Conflict } from './conflict';

/** A place and one that it lies in, at any depth. */
export interface PartOfWhole {
  readonly partId: string;
  readonly part: ControlReading;
  readonly wholeId: string;
  readonly whole: ControlReading;
}

/**
 * A whole held by one force, or taken from one, while a part of it is said to be held by another
 * that does not fit. By the claims' own times it is STRICT. A change of the whole is taken to
 * last until the claim was made, unless the whole is said to have been taken again. Conflicts that
 * rest on this are UNLESS_CHANGED.
 */
export function partWholeConflicts(pair: PartOfWhole, ties: Ties): Conflict[] {
  const strict = strictPartWhole(pair, ties);
  const found = new Set(
    strict.flatMap(({ a, b }) => [`${testimonyKey(a[0]!)} ${testimonyKey(b[0]!)}`]),
  );
  const isFound = (a: readonly Testimony[], b: readonly Testimony[]) =>
    a.some((one) => b.some((other) => found.has(`${testimonyKey(one)} ${testimonyKey(other)}`)));
  return [...strict, ...lasting(pair, ties).filter(({ a, b }) => !isFound(a, b))];
}

/** By the claims' own times alone. */
export function strictPartWhole(
  { partId, part, wholeId, whole }: PartOfWhole,
  ties: Ties,
): Conflict[] {
  const ofWhole = whole.said.filter(
    (testimony) => testimony.stance === 'AFFIRMED' && isHeld(testimony.state) && !isLoss(testimony),
  );
  return part.said
    .filter(({ stance, state }) => stance === 'AFFIRMED' && isHeld(state))
    .flatMap((b) =>
      ofWhole.flatMap((a): Conflict[] => {
        if (!areOpposed(a, b)) return [];
        return heldTogether(a, b, tiedTime(a.state, b.state, ties)).map((when) => ({
          ...{ kind: 'PART_WHOLE', strength: 'STRICT', aspect: 'STATES' },
          ...{ placeIds: [partId, wholeId], a: [a], b: [b], when },
        }));
      }),
    );
}

/** Whether two named forces are each other's rivals, whatever ties they have. */
function areOpposed(a: Testimony | Spell, b: Testimony | Spell): boolean {
  const areNamed = a.state.forceId !== null && b.state.forceId !== null;
  return areNamed && a.state.forceId !== b.state.forceId && !fitAlways(a.state, b.state);
}

/**
 * Conflicts that rest on runs of sightings, or on the assumption that a place once taken stays
 * taken.
 */
function lasting({ partId, part, wholeId, whole }: PartOfWhole, ties: Ties): Conflict[] {
  return part.spells
    .filter(({ state }) => isHeld(state))
    .flatMap((spell) => {
      const taken = whole.changes
        .map((change) => ({ change, free: hadLost(change, spell, whole, ties) }))
        .filter(({ free }) => free !== null);
      const held = whole.spells.filter(
        (other) =>
          isHeld(other.state) &&
          !isLossAlone(other) &&
          areOpposed(other, spell) &&
          !taken.some(({ change }) => standsOn(other, change)),
      );
      const conflict = (a: readonly Testimony[], when: TimeRange, aspect: string): Conflict => ({
        ...{ kind: 'PART_WHOLE', strength: 'UNLESS_CHANGED', aspect },
        ...{ placeIds: [partId, wholeId], a, b: spell.testimonies, when },
      });
      return [
        ...taken.map(({ change, free }) => conflict(testimoniesOf(change, whole), free!, 'TAKEN')),
        ...held.flatMap((other) =>
          meetForCertain(other, spell, ties).map((when) =>
            conflict(other.testimonies, when, 'HELD'),
          ),
        ),
      ];
    });
}

function testimoniesOf({ eventId, time }: ControlChange, { read }: ControlReading): Testimony[] {
  return read.filter(
    ({ stance, eventId: id, start, end }) =>
      stance === 'AFFIRMED' && id === eventId && (start ?? end)?.latest === time.latest,
  );
}

function isLossAlone({ testimonies }: Spell): boolean {
  return testimonies.every(isLoss);
}

/**
 * A force that loses the whole, at some moment or at an exact one, may have held only a part of it. One that always
 * held it until then held all.
 */
function isLoss({ start, end, held }: Testimony): boolean {
  return start === null && end !== null && held?.from !== -Infinity;
}

/**
 * Where two spells are certain to have been at one time, or are seen in the very same time, while their holders
 * are not tied.
 */
function meetForCertain(a: Spell, b: Spell, ties: Ties): RangeSet {
  const tied = tiedTime(a.state, b.state, ties);
  const both =
    a.throughout !== null && b.throughout !== null
      ? intersection(a.throughout, b.throughout)
      : null;
  if (both !== null) return without([both], tied);
  const seen = seenTogether(a, b);
  return seen === null || meets(tied, seen) ? [] : [seen];
}

function seenTogether(a: Spell, b: Spell): TimeRange | null {
  if (a.throughout !== null && b.throughout !== null) return null;
  if (a.throughout !== null) return contains(a.throughout, b.known) ? b.known : null;
  if (b.throughout !== null) return contains(b.throughout, a.known) ? a.known : null;
  const isEdge = ({ testimonies }: Spell) =>
    testimonies.every(({ start, end }) => start !== null || end !== null);
  return compareRanges(a.known, b.known) === 0 && !isEdge(a) && !isEdge(b) ? a.known : null;
}

/** When a force that is said to hold the part had lost the whole; null where it had not. */
function hadLost(
  change: ControlChange,
  { state, throughout, known }: Spell,
  whole: ControlReading,
  ties: Ties,
): TimeRange | null {
  const { forceId } = state;
  const loses = change.loses.map((id) => placeState('CONTROLLED', id, ties).forceId);
  if (forceId === null || !loses.includes(forceId)) return null;
  const free = freeFrom(forceId, change, whole);
  if (free.from >= free.until) return null;
  if (throughout === null) return contains(free, known) ? known : null;
  return overlaps(free, throughout) ? intersection(free, throughout) : null;
}

/**
 * From the latest moment at which a whole was taken from a force (without a time, from when that is
 * said), until it is last said or the force is said to hold the whole again.
 */
function freeFrom(
  forceId: string,
  { time, spoken, claims }: ControlChange,
  { spells }: ControlReading,
): TimeRange {
  const said = claims.map((claim) => saidOrPublished(claim)?.endLatest ?? -Infinity);
  const again = spells
    .filter(
      (spell) => spell.state.forceId === forceId && isHeld(spell.state) && !isLossAlone(spell),
    )
    .map(({ known }) => known.from)
    .filter((moment) => moment >= time.latest);
  return {
    from: time.earliest === null ? spoken.from : time.latest - 1,
    until: Math.min(Math.max(spoken.until, largest(said)), smallest(again)),
  };
}

/** Whether a spell says no more than the change that started it. */
function standsOn({ startedBy, claims }: Spell, change: ControlChange): boolean {
  const ids = new Set(change.claims.map(({ id }) => id));
  return startedBy === change.eventId && [...claims.keys()].every((id) => ids.has(id));
}
