import type { Realis } from '../event';
import type { TracedClaim } from '../control/control-evidence';
import { groupBy } from '../group-by';
import { stanceOfEvent } from '../control/stance';
import type { When } from '../when';
import { contradictionOf, shareSpeaker, type Contradiction } from './contradiction';
import { voicesOf, type NameOf } from './wording';

/** One claim's assertion about an event, of any type. */
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
      same
        .filter(({ claim, realis }) => stanceOfEvent(claim.factuality, realis) === stance)
        .map(({ claim }) => claim);
    const [affirmed, denied] = [taking('AFFIRMED'), taking('DENIED')];
    if (affirmed.length === 0 || denied.length === 0) continue;
    const placeIds = [...new Set(same.flatMap((assertion) => assertion.placeIds))].sort();
    found.push(
      contradictionOf(
        {
          ...{ kind: 'FACTUALITY', strength: 'STRICT', aspect: 'EVENT', when: null },
          ...{ placeIds, eventIds: [eventId], stateKeys: [] },
        },
        [
          { claims: affirmed, words: saying(affirmed, `${nameOf(eventId)} took place`, nameOf) },
          { claims: denied, words: saying(denied, 'it did not', nameOf, affirmed) },
        ],
        'One affirms what the other denies.',
      ),
    );
  }
  return found;
}

/** "according to Ali, the war began"; of who speaks on the other side too, "according to the same source". */
export function saying(
  claims: readonly TracedClaim[],
  clause: string,
  nameOf: NameOf,
  others: readonly TracedClaim[] = [],
): string {
  const voices = voicesOf(claims, nameOf);
  const same = voices === voicesOf(others, nameOf) && shareSpeaker(claims, others);
  return `according to ${same ? 'the same source' : voices}, ${clause}`;
}
