import { groupBy } from '../group-by';
import { stanceOfEvent } from '../control/stance';
import { isBefore } from '../time-order';
import { contradictionOf, type Contradiction } from './contradiction';
import { saying, type EventAssertion } from './factuality';
import { whenWords } from './time-words';
import type { NameOf } from './wording';

/**
 * Effects said to be over before their cause began. One contradiction for each effect and cause.
 * One side has the claims that date the effect so early or name the cause, the other those that
 * date the cause so late.
 */
export function findEffectsBeforeCauses(
  assertions: readonly EventAssertion[],
  nameOf: NameOf,
): Contradiction[] {
  const affirmed = assertions.filter(
    ({ claim, realis }) => stanceOfEvent(claim.factuality, realis) === 'AFFIRMED',
  );
  const byEvent = groupBy(affirmed, ({ eventId }) => eventId);
  const found: Contradiction[] = [];
  for (const [effectId, effects] of byEvent) {
    for (const causeId of new Set(effects.flatMap(({ causeIds }) => causeIds))) {
      const causes = byEvent.get(causeId) ?? [];
      const early = effects.filter((effect) => causes.some((cause) => precedes(effect, cause)));
      const late = causes.filter((cause) => effects.some((effect) => precedes(effect, cause)));
      if (early.length === 0) continue;
      const linking = effects.filter(({ causeIds }) => causeIds.includes(causeId));
      const [effect, cause] = [nameOf(effectId), nameOf(causeId)];
      const effectClause = `${effect}, a result of ${cause}, took place ${timesOf(early)}`;
      const ofEffect = [...early, ...linking].map(({ claim }) => claim);
      const ofCause = late.map(({ claim }) => claim);
      const causeClause = `${cause} took place ${timesOf(late)}`;
      const placeIds = [...new Set([...early, ...late].flatMap(({ placeIds }) => placeIds))].sort();
      found.push(
        contradictionOf(
          {
            ...{ kind: 'ORDER', strength: 'STRICT', aspect: 'ORDER', when: null },
            ...{ placeIds, eventIds: [effectId, causeId], stateKeys: [] },
          },
          [
            { claims: ofEffect, words: saying(ofEffect, effectClause, nameOf) },
            { claims: ofCause, words: saying(ofCause, causeClause, nameOf, ofEffect) },
          ],
          'An effect cannot come before its cause.',
        ),
      );
    }
  }
  return found;
}

function precedes(effect: EventAssertion, cause: EventAssertion): boolean {
  return effect.when !== null && cause.when !== null && isBefore(effect.when, cause.when);
}

function timesOf(assertions: readonly EventAssertion[]): string {
  return [...new Set(assertions.map(({ when }) => whenWords(when!)))].sort().join(' or ');
}
