import { groupBy } from '../control/group-by';
import { countOrigins } from '../control/origin';
import { stanceOfEvent } from '../control/stance';
import type { EventAssertion } from './factuality';

/**
 * The assertions of which at least `minimum` independent origins say the same, in their order: they take the
 * same stance to the same event, whatever time each gives it.
 */
export function corroboratedEvents(
  assertions: readonly EventAssertion[],
  minimum: number,
): EventAssertion[] {
  const kept = new Set<EventAssertion>();
  for (const [, same] of groupBy(assertions, subjectOf)) {
    if (countOrigins(same.map(({ claim }) => claim)) < minimum) continue;
    for (const assertion of same) kept.add(assertion);
  }
  return assertions.filter((assertion) => kept.has(assertion));
}

function subjectOf({ claim, eventId, realis }: EventAssertion): string {
  return `${stanceOfEvent(claim.factuality, realis)} ${eventId}`;
}
