import { groupBy } from '../group-by';
import { largest, smallest } from '../extremes';
import { overlaps, type TimeRange } from '../time-range';
import type { Conflict } from '../contradiction/conflict';
import type { ControlReading } from './read-control';
import type { Testimony } from './testimony';

/**
 * The claims that may decide an answer about a place at a time, sorted. They are those of the
 * answer's intervals and of its contradictions, those that speak of the time, and for each state
 * the last before and the first after it.
 */
export function flipCandidates(
  { read, changes }: Pick<ControlReading, 'read' | 'changes'>,
  {
    answer,
    conflicts,
    at,
  }: {
    /** Its states, and the claims that each rests on. */
    readonly answer: readonly { readonly stateKey: string; readonly claimIds: readonly string[] }[];
    /** All of the place. */
    readonly conflicts: readonly Conflict[];
    readonly at: TimeRange;
  },
): string[] {
  const answered = new Set(answer.map(({ stateKey }) => stateKey));
  const said = new Set([...read.flatMap(idsOf), ...changes.flatMap(idsOf)]);
  const bounds = [
    ...groupBy(read, ({ state, stance }) => `${state.key} ${stance}`).values(),
  ].flatMap((same) => beside(same, at));
  const found = new Set([
    ...answer.flatMap(({ claimIds }) => claimIds),
    ...conflicts
      .map(({ a, b }) => [...a, ...b])
      .filter((sides) => sides.some(({ state }) => answered.has(state.key)))
      .flatMap((sides) => sides.flatMap(idsOf)),
    ...bounds.flatMap(idsOf),
  ]);
  // Claims of one event date it together.
  const events = new Set(
    read.filter((one) => idsOf(one).some((id) => found.has(id))).map(({ eventId }) => eventId),
  );
  for (const { eventId, claims } of changes) {
    if (events.has(eventId)) for (const { id } of claims) found.add(id);
  }
  return [...found].filter((id) => said.has(id)).sort();
}

/** Those that speak of a time, and the nearest before and after it. */
function beside(testimonies: readonly Testimony[], at: TimeRange): Testimony[] {
  const before = testimonies.filter(({ spoken }) => spoken.until <= at.from);
  const after = testimonies.filter(({ spoken }) => spoken.from >= at.until);
  const last = largest(before.map(({ spoken }) => spoken.until));
  const first = smallest(after.map(({ spoken }) => spoken.from));
  return [
    ...testimonies.filter(({ spoken }) => overlaps(spoken, at)),
    ...before.filter(({ spoken }) => spoken.until === last),
    ...after.filter(({ spoken }) => spoken.from === first),
  ];
}

function idsOf({ claims }: Pick<Testimony, 'claims'>): string[] {
  return claims.map(({ id }) => id);
}
