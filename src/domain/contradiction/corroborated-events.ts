import { ofEnoughOrigins } from '../control/corroboration';
import { groupBy } from '../group-by';
import { stanceOfEvent } from '../control/stance';
import type { EventAssertion } from './factuality';

/**
 * The assertions that at least `minimum` independent origins make, in their order. Two say the same
 * if they take the same stance to the same event, whatever its time in each.
 */
export function corroboratedEvents(
  assertions: readonly EventAssertion[],
  minimum: number,
): EventAssertion[] {
  return ofEnoughOrigins(assertions, groupBy(assertions, subjectOf).values(), minimum);
}

function subjectOf({ claim, eventId, realis }: EventAssertion): string {
  return `${stanceOfEvent(claim.factuality, realis)} ${eventId}`;
}
