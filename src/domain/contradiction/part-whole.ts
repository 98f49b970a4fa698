import type { ControlChange } from '../control/control-change';
import type { SpellReading } from '../control/read-spells';
import type { Sides } from '../control/sides';
import type { Spell } from '../control/spell';
import { saidOrPublished, type TimeRange } from '../time-order';
import { contradictionOf, type Contradiction } from './contradiction';
import { spellClause } from './control-overlap';
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
 * to have happened to the whole is taken to last until it is said; a part held later than that is no
 * contradiction, it may have been taken again. Forces on one side do not contradict each other.
 */
export function findPartWhole(
  { partId, part, wholeId, whole }: PartOfWhole,
  sides: Sides,
  nameOf: NameOf,
): Contradiction[] {
  const held = part.spells.filter((spell) => isHeld(spell));
  const taken = whole.changes.filter(({ loses }) => loses.length > 0);
  const takenIds = new Set(taken.map(({ eventId }) => eventId));
  const found: Contradiction[] = [];

  for (const spell of held) {
    const { forceId } = spell.state;
    const report = (claims: ControlChange['claims'], clause: string) => {
      const there = `${nameOf(partId)}, which lies in ${nameOf(wholeId)},`;
      found.push(
        contradictionOf(
          'PART_WHOLE',
          { placeIds: [partId, wholeId] },
          [
            { claims, clause },
            { claims: [...spell.claims.values()], clause: spellClause(there, spell, nameOf) },
          ],
          'A place cannot be free of a force that holds a part of it.',
          nameOf,
        ),
      );
    };
    for (const change of taken) {
      if (
        forceId !== null &&
        change.loses.includes(forceId) &&
        overlap(lasting(change), time(spell))
      ) {
        report(change.claims, changeClause(wholeId, change, nameOf));
      }
    }
    for (const other of whole.spells.filter((candidate) => isHeld(candidate))) {
      const { forceId: holder } = other.state;
      if (takenIds.has(other.startedBy ?? '') || !overlap(time(other), time(spell))) continue;
      if (holder === null || forceId === null || sides.areTogether(holder, forceId)) continue;
      report([...other.claims.values()], spellClause(nameOf(wholeId), other, nameOf));
    }
  }
  return found;
}

/** Who holds it has to be known at some moment: what is only known to have been lost is not held. */
function isHeld({ state, isExclusive, endedBy, start, core }: Spell): boolean {
  const lossAlone = endedBy !== null && start.latest === null && core === null;
  const held = state.status === 'CONTROLLED' || state.status === 'BESIEGED';
  return held && isExclusive && !lossAlone;
}

function time({ core, known }: Spell): TimeRange {
  return core ?? known;
}

/** From the change until the last time that it is said. */
function lasting({ spoken, claims }: ControlChange): TimeRange {
  const said = claims.map((claim) => saidOrPublished(claim)?.endLatest ?? -Infinity);
  return { from: spoken.from, until: Math.max(spoken.until, ...said) };
}

/** "Anbar was taken from ISIS by 2017-07" or "Iraq took Anbar from ISIS on 2017-11-17". */
function changeClause(wholeId: string, change: ControlChange, nameOf: NameOf): string {
  const { gains, loses, time: when, spoken, claims } = change;
  const whole = nameOf(wholeId);
  const from = listOf(loses.map(nameOf));
  const what =
    gains.length > 0
      ? `${listOf(gains.map(nameOf))} took ${whole} from ${from}`
      : `${whole} was taken from ${from}`;
  if (when.earliest !== null) return `${what} ${rangeClause(spoken)}`;
  const said = claims.map(saidOrPublished).find((time) => time?.endLatest === when.latest);
  return `${what} by ${said?.edtf ?? rangeClause(spoken)}`;
}

function overlap(a: TimeRange, b: TimeRange): boolean {
  return a.from < b.until && b.from < a.until;
}
