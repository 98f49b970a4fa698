import type { Realis } from '../../../domain/event';
import { loadTemplate } from '../../template';
import type { ListTemplate, List } from '../list';

/** Which events; every part that is not null must hold. */
export interface EventFilter {
  readonly type: readonly string[] | null;
  /** In one of these places, or in a place in it. */
  readonly place: readonly string[] | null;
  readonly participant: readonly string[] | null;
  readonly realis: readonly Realis[] | null;
  /** In ms since 1970: wholly at or after, and wholly before; an event without a time is neither. */
  readonly startsAfter: number | null;
  readonly endsBefore: number | null;
  /** An undated event overlaps no time. */
  readonly overlapsFrom: number | null;
  readonly overlapsUntil: number | null;
  /** Whether times count, and order, that are derived of events without one, or narrower than their own. */
  readonly derived: true | null;
  /** Reported as the graph was recorded then; null for now. */
  readonly knownAsOf: number | null;
}

const EVENTS: ListTemplate = loadTemplate(__dirname, 'events.cypher');
const ALL_EVENTS: ListTemplate = loadTemplate(__dirname, 'all-events.cypher');

/** The events that an entity took part in, and for a place, that happened there or in a place in it. */
export function eventsOf(entityId: string, filter: EventFilter): List {
  return {
    template: EVENTS,
    flags: ['ENTITY'],
    ...sift(filter),
    ids: [entityId],
  };
}

/**
 * All events that a filter lets through, by earliest start, or by when they are found by derived times. The list starts from the participant, else
 * the place, else the type, whichever is given first.
 */
export function eventsThat(filter: EventFilter): List {
  for (const [part, from] of [
    ['participant', 'PARTICIPANT'],
    ['place', 'PLACE'],
    ['type', 'TYPE'],
  ] as const) {
    const ids = filter[part];
    if (ids !== null) {
      const sifted = sift({ ...filter, [part]: null });
      return { template: EVENTS, flags: [from], ...sifted, ids };
    }
  }
  return { template: EVENTS, flags: ['ALL'], ...sift(filter), ids: [] };
}

/** The same by id, in the order of an index: a page costs what it holds and what it skips. */
export function walkEvents(filter: EventFilter): List {
  return { template: ALL_EVENTS, flags: [], ...sift(filter), order: 'events by id', ids: [] };
}

/** The parameters that filter events, and the value that the statement is given beside them. */
function sift({
  overlapsUntil,
  ...parameters
}: EventFilter): Pick<List, 'parameters' | 'values' | 'order'> {
  const order = parameters.derived ? 'events by derived start' : 'events by start';
  return { parameters, values: { overlapsUntil }, order };
}
