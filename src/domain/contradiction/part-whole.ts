import { largest, smallest } from '../extremes';
import type { ControlChange } from '../control/control-change';
import { isEdgeAlone, isHeld, meetForCertain } from '../control/dispute';
import type { SpellReading } from '../control/read-spells';
import type { Sides } from '../control/sides';
import type { Spell } from '../control/spell';
import { formatEdtfDay } from '../edtf-format';
import { saidOrPublished } from '../time-order';
import { compareRanges, contains, overlaps, type TimeRange } from '../time-range';
import { contradictionOf, type Contradiction, type SideStatement } from './contradiction';
import { spellStatement } from './control-overlap';
import { listOf, rangeClause, type NameOf } from './wording';

/** A place and one that it lies in, at any depth. */
export interface PartOfWhole {
  readonly partId: string;
  readonly part: SpellReading;
  readonly wholeId: string;
  readonly whole: SpellReading;
}

/**
 * A whole taken from a force, or held by one, while a part of it is said to be held by another. What is said
 * to have happened to the whole is taken to last until it is said, unless the whole is said to have been taken
 * again; a part held later than that is no contradiction, nor is one that may have been held only before.
 * Forces on one side do not contradict each other.
 */
export function findPartWhole(
  { partId, part, wholeId, whole }: PartOfWhole,
  sides: Sides,
  nameOf: NameOf,
): Contradiction[] {
  const there = `${nameOf(partId)}, which lies in ${nameOf(wholeId)},`;
  const about = { placeIds: [partId, wholeId] };
  const verdict = 'A place cannot be free of a force that holds a part of it.';
  return part.spells.filter(isSaidHeld).flatMap((spell) => {
    const changes = whole.changes.filter((change) => hadLost(change, spell, whole));
    const held = whole.spells.filter(
      (other) =>
        isSaidHeldWhole(other) &&
        isAgainst(other, spell, sides) &&
        !changes.some((change) => standsOn(other, change)),
    );
    const ofWhole = [
      ...changes.map((change) => changeStatement(wholeId, change, nameOf)),
      ...held.map((other) => spellStatement(nameOf(wholeId), other, nameOf)),
    ];
    const ofPart = spellStatement(there, spell, nameOf);
    return ofWhole.map((statement) =>
      contradictionOf('PART_WHOLE', about, [statement, ofPart], verdict, nameOf),
    );
  });
}

function isSaidHeld({ state, isExclusive }: Spell): boolean {
  return isExclusive && isHeld(state);
}

/** Who loses a part of a place held that part until then; who loses the whole may have had no more than a part. */
function isSaidHeldWhole(spell: Spell): boolean {
  const { endedBy, start, core } = spell;
  const isLossAlone = endedBy !== null && start.latest === null && core === null;
  return isSaidHeld(spell) && !isLossAlone;
}

/** Whether a force that is said to hold the part had lost the whole then. */
function hadLost(
  change: ControlChange,
  { state, core, known }: Spell,
  whole: SpellReading,
): boolean {
  const { forceId } = state;
  if (forceId === null || !change.loses.includes(forceId)) return false;
  const free = freeFrom(forceId, change, whole);
  return core ? overlaps(free, core) : contains(free, known);
}

/**
 * From when a whole had been taken from a force for certain (or, without a time of its own, is said to have
 * been), until that is last said or the force is said to hold the whole again.
 */
function freeFrom(
  forceId: string,
  { time, spoken, claims }: ControlChange,
  { spells }: SpellReading,
): TimeRange {
  const said = claims.map((claim) => saidOrPublished(claim)?.endLatest ?? -Infinity);
  const again = spells
    .filter((spell) => spell.state.forceId === forceId && isSaidHeldWhole(spell))
    .map(({ known }) => known.from)
    .filter((moment) => moment >= time.latest);
  return {
    from: time.earliest === null ? spoken.from : time.latest - 1,
    until: Math.min(Math.max(spoken.until, largest(said)), smallest(again)),
  };
}

/** Whether two forces that are not on one side are said to hold a whole and a part of it at one time. */
function isAgainst(whole: Spell, part: Spell, sides: Sides): boolean {
  const [holder, force] = [whole.state.forceId, part.state.forceId];
  if (holder === null || force === null || sides.areTogether(holder, force)) return false;
  return meetForCertain(whole, part) || areSeenTogether(whole, part);
}

/** Whether two states are seen in the very same time, if not at a certain moment of it. */
function areSeenTogether(a: Spell, b: Spell): boolean {
  const alike = compareRanges(a.known, b.known) === 0;
  return alike && !isEdgeAlone(a) && !isEdgeAlone(b);
}

/** Whether a spell says no more than the change that started it. */
function standsOn({ startedBy, claims }: Spell, change: ControlChange): boolean {
  const ids = new Set(change.claims.map(({ id }) => id));
  return startedBy === change.eventId && [...claims.keys()].every((id) => ids.has(id));
}

/** "Anbar was taken from ISIS by 2017-07" or "Iraq took Anbar from ISIS on 2017-11-17". */
function changeStatement(wholeId: string, change: ControlChange, nameOf: NameOf): SideStatement {
  const { eventId, gains, loses, time: when, spoken, claims } = change;
  const whole = nameOf(wholeId);
  const from = listOf(loses.map(nameOf));
  const what =
    gains.length > 0
      ? `${listOf(gains.map(nameOf))} took ${whole} from ${from}`
      : `${whole} was taken from ${from}`;
  const said = claims.map(saidOrPublished).find((time) => time?.endLatest === when.latest);
  const time =
    when.earliest === null
      ? `by ${said?.edtf ?? formatEdtfDay(when.latest - 1)}`
      : rangeClause(spoken);
  const content = [eventId, when.earliest, when.latest].join();
  return { claims, clause: `${what} ${time}`, content };
}
