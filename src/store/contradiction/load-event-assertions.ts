import { compare } from '../../domain/compare';
import type { EventAssertion } from '../../domain/contradiction/factuality';
import type { Realis } from '../../domain/event';
import { decodeTracedClaim, type TracedClaimRow } from '../control/evidence-claim';
import type { RunStatement } from '../control/load-control-setting';
import { decodeWhen, type WhenProperties } from '../records';
import { loadStatement } from '../statement';

const FIND_IN_QUESTION = loadStatement<
  { eventIds: readonly string[]; past: boolean },
  { id: string }
>(__dirname, 'find-events-in-question.cypher');
const FIND_CAUSES_AND_EFFECTS = loadStatement<{ eventIds: readonly string[] }, { id: string }>(
  __dirname,
  'find-causes-and-effects.cypher',
);
const LOAD_EVENT_ASSERTIONS = loadStatement<
  { eventIds: readonly string[]; past: boolean },
  AssertionRow
>(__dirname, 'load-event-assertions.cypher');

interface AssertionRow extends TracedClaimRow, WhenProperties<'when'> {
  readonly eventId: string;
  readonly realis: Realis;
  readonly causeIds: readonly string[];
  readonly placeIds: readonly string[];
}

const idOf = ({ id }: { readonly id: string }) => id;

/** Those of these events that can stand in a contradiction: a claim denies them, or names a cause or an effect. */
export function findEventsInQuestion(
  run: RunStatement,
  eventIds: readonly string[],
  past: boolean,
): Promise<string[]> {
  return run(FIND_IN_QUESTION, { eventIds, past }, idOf);
}

/** Everything that claims say of these events, of their causes and of their effects, by claim. */
export async function loadEventAssertions(
  run: RunStatement,
  eventIds: readonly string[],
  past: boolean,
): Promise<EventAssertion[]> {
  if (eventIds.length === 0) return [];
  const around = await run(FIND_CAUSES_AND_EFFECTS, { eventIds }, idOf);
  const ids = [...new Set([...eventIds, ...around])];
  const assertions = await run(
    LOAD_EVENT_ASSERTIONS,
    { eventIds: ids, past },
    (row): EventAssertion => ({
      claim: decodeTracedClaim(row),
      eventId: row.eventId,
      realis: row.realis,
      when: decodeWhen(row, 'when'),
      causeIds: row.causeIds,
      placeIds: row.placeIds,
    }),
  );
  // The first claim of a side is part of a contradiction's id.
  return assertions.sort(
    (a, b) => compare(a.claim.id, b.claim.id) || compare(a.eventId, b.eventId),
  );
}
