import { ofEnoughOrigins } from '../control/corroboration';
import { groupBy } from '../group-by';
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
  return ofEnoughOrigins(assertions, groupBy(assertions, subjectOf).values(), minimum);
}

function subjectOf({ claim, eventId, realis }: EventAssertion): string {
  return `${stanceOfEvent(claim.factuality, realis)} ${eventId}`;
}
