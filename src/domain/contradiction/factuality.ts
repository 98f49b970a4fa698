import type { Realis } from '../event';
import type { TracedClaim } from '../control/control-evidence';
import { deniableTime } from '../control/dispute';
import { groupBy } from '../group-by';
import type { SpellReading } from '../control/read-spells';
import { stanceOfEvent } from '../control/stance';
import { overlaps } from '../time-range';
import type { When } from '../when';
import { contradictionOf, type Contradiction } from './contradiction';
import { spellStatement } from './control-overlap';
import { stateClause, timeClause, type NameOf } from './wording';

/** What a claim says of an event, of any type. */
export interface EventAssertion {
  readonly claim: TracedClaim;
  readonly eventId: string;
  readonly realis: Realis;
  readonly when: When | null;
  /** Events that it is said to result from. */
  readonly causeIds: readonly string[];
  /** Where it is said to have taken place. */
  readonly placeIds: readonly string[];
}

/** Events that some claims say took place and others say did not: one contradiction an event. */
export function findDeniedEvents(
  assertions: readonly EventAssertion[],
  nameOf: NameOf,
): Contradiction[] {
  const found: Contradiction[] = [];
  for (const [eventId, same] of groupBy(assertions, (assertion) => assertion.eventId)) {
    const taking = (stance: string) =>
      same.filter(({ claim, realis }) => stanceOfEvent(claim.factuality, realis) === stance);
    const [affirmed, denied] = [taking('AFFIRMED'), taking('DENIED')];
    if (affirmed.length === 0 || denied.length === 0) continue;
    const name = nameOf(eventId);
    const sides = [
      { claims: affirmed.map(({ claim }) => claim), clause: `${name} took place` },
      { claims: denied.map(({ claim }) => claim), clause: 'it did not' },
    ] as const;
    const placeIds = [...new Set(same.flatMap((assertion) => assertion.placeIds))].sort();
    const verdict = 'One affirms what the other denies.';
    found.push(
      contradictionOf('FACTUALITY', { placeIds, eventIds: [eventId] }, sides, verdict, nameOf),
    );
  }
  return found;
}

/** Spells of a place, each with the claims that deny its state at the same time. */
export function findDeniedControl(
  placeId: string,
  { spells, denied }: SpellReading,
  nameOf: NameOf,
): Contradiction[] {
  const denials = groupBy(denied, ({ state }) => state.key);
  return spells.flatMap((spell) => {
    const time = deniableTime(spell);
    const against = (denials.get(spell.state.key) ?? []).filter(({ known }) =>
      overlaps(known, time),
    );
    if (against.length === 0) return [];
    const { status, forceId } = spell.state;
    const times = [...new Set(against.map(({ edtf }) => timeClause(edtf ?? '/')))].sort();
    const what = stateClause(status, forceId, nameOf(placeId), nameOf);
    const sides = [
      spellStatement(nameOf(placeId), spell, nameOf),
      {
        claims: against.flatMap(({ claims }) => claims),
        clause: `it is not so that ${what} ${times.join(' or ')}`,
      },
    ] as const;
    const verdict = 'One affirms what the other denies.';
    return [contradictionOf('FACTUALITY', { placeIds: [placeId] }, sides, verdict, nameOf)];
  });
}
