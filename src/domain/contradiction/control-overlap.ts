import { largest, smallest } from '../extremes';
import { contradict } from '../control/dispute';
import type { Spell } from '../control/spell';
import { formatEdtfDay, formatEdtfInterval, formatEdtfMoment } from '../edtf-format';
import { compareRanges } from '../time-range';
import { contradictionOf, type Contradiction, type SideStatement } from './contradiction';
import { listOf, stateClause, timeClause, type NameOf } from './wording';

/**
 * Pairs of spells of one place whose bounds cannot be met: two holders at one time, or two ends or starts of
 * one holder's spell. Looks only at spells already known to be disputed, so its cost is that of the disputes.
 */
export function findControlOverlaps(
  placeId: string,
  spells: readonly Spell[],
  nameOf: NameOf,
): Contradiction[] {
  const disputed = spells
    .filter(({ disputed, isExclusive }) => disputed && isExclusive)
    .map((spell) => ({ spell, ...reachOf(spell) }))
    .sort(compareRanges);
  return disputed.flatMap((a, i) => {
    const found: Contradiction[] = [];
    for (let j = i + 1; j < disputed.length; j++) {
      const b = disputed[j] as (typeof disputed)[number];
      if (b.from >= a.until) break;
      if (contradict(a.spell, b.spell)) found.push(overlap(placeId, a.spell, b.spell, nameOf));
    }
    return found;
  });
}

/** All that could make a spell contradict another. */
function reachOf({ known, core, start, end, spoken }: Spell): { from: number; until: number } {
  const from = [known.from, core?.from, start.earliest, spoken.from];
  const until = [known.until, core?.until, end.latest, spoken.until];
  return {
    from: smallest(from.filter((moment) => typeof moment === 'number')),
    until: largest(until.filter((moment) => typeof moment === 'number')),
  };
}

function overlap(placeId: string, a: Spell, b: Spell, nameOf: NameOf): Contradiction {
  const place = nameOf(placeId);
  const sides = [spellStatement(place, a, nameOf), spellStatement(place, b, nameOf)] as const;
  const verdict =
    a.state.key === b.state.key
      ? 'These are not the same start and end.'
      : 'They cannot both have been so at the same time.';
  return contradictionOf('CONTROL_OVERLAP', { placeIds: [placeId] }, sides, verdict, nameOf);
}

/** "ISIS held Mosul from 2014-06 to 2017-07", or "ISIS had lost Mosul by 2017-07-10". */
export function spellStatement(place: string, spell: Spell, nameOf: NameOf): SideStatement {
  const { claims, state, start, end, edtf } = spell;
  const bounds = {
    startEarliest: start.earliest,
    startLatest: start.latest,
    endEarliest: end.earliest,
    endLatest: end.latest,
  };
  const what = stateClause(state.status, state.forceId, place, nameOf);
  const forces = state.forceId === null ? [] : [nameOf(state.forceId)];
  return {
    claims: [...claims.values()],
    clause: isLossWithoutTime(spell)
      ? `${listOf(forces)} had lost ${place} by ${formatEdtfDay((end.latest as number) - 1)}`
      : `${what} ${timeClause(edtf ?? formatEdtfInterval(bounds))}`,
    content: [state.key, ...Object.values(bounds)].join(),
  };
}

/** Whether all that is known is by when the force had lost the place, and no unit of the calendar says when. */
function isLossWithoutTime({ start, end, endedBy }: Spell): boolean {
  if (endedBy === null || start.latest !== null || end.latest === null) return false;
  return end.earliest === null || formatEdtfMoment(end.earliest, end.latest).startsWith('[');
}
