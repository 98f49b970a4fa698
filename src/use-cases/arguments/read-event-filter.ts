import type { Realis } from '../../domain/event';
import type { When } from '../../domain/when';
import type { EventFilter } from '../ask-events';
import { readList } from './list-argument';
import { readAfter, readBefore, readRange } from './time-argument';

/** The times that a filter of events can go by. */
export const EVENT_DATES = ['ASSERTED', 'DERIVED'] as const;

/** A filter of events as a caller gives it, its times and enums parsed. */
export interface EventFilterArgument {
  readonly type?: readonly string[] | null;
  readonly place?: readonly string[] | null;
  readonly participant?: readonly string[] | null;
  readonly realis?: readonly Realis[] | null;
  readonly after?: When | null;
  readonly before?: When | null;
  readonly overlaps?: When | null;
  readonly dates?: (typeof EVENT_DATES)[number] | null;
}

/** The filter that the argument describes; its types are terms already. Throws an InputError where a part cannot be used. */
export function readEventFilter(filter: EventFilterArgument | null | undefined): EventFilter {
  const overlaps = readRange('filter.overlaps', filter?.overlaps);
  return {
    type: readList('filter.type', filter?.type),
    place: readList('filter.place', filter?.place),
    participant: readList('filter.participant', filter?.participant),
    realis: readList('filter.realis', filter?.realis),
    startsAfter: readAfter('filter.after', filter?.after),
    endsBefore: readBefore('filter.before', filter?.before),
    overlapsFrom: overlaps?.from ?? null,
    overlapsUntil: overlaps?.until ?? null,
    derived: filter?.dates === 'DERIVED' ? true : null,
    knownAsOf: null,
  };
}
