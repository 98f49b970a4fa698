import { Field, ID, InputType } from 'type-graphql';
import type { Realis } from '../../domain/event';
import type { When } from '../../domain/when';
import type { EventFilter } from '../../use-cases/ask-events';
import { readEventFilter } from '../../use-cases/arguments/read-event-filter';
import { checkTerms } from '../arguments/term-argument';
import { registerEnum } from '../register-enum';
import { EDTF } from '../scalars/scalars';
import { RealisEnum } from './event.type';

const EventDatesEnum = registerEnum<'ASSERTED' | 'DERIVED'>('EventDates', 'The times of events.', {
  ASSERTED: 'As texts give them.',
  DERIVED:
    '`Event.derivedWhen` if there is one, else as texts give them. An event that is only ' +
    'known to have happened by a time is found at that time.',
});

@InputType('EventFilter', {
  description:
    'Selects events that match all given fields, and any one value of each list. An empty ' +
    'list matches nothing. An id that is not in this graph is an error.',
})
export class EventFilterInput {
  @Field(() => [String], {
    nullable: true,
    description:
      'Only events of one of these types, which are terms of schema/vocabulary.yaml. Any ' +
      'other is an error.',
  })
  type?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'In one of these places, or in a part of one.',
  })
  place?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'One of these entities took part.' })
  participant?: string[] | null;

  @Field(() => [RealisEnum], { nullable: true, description: 'Presented in one of these ways.' })
  realis?: Realis[] | null;

  @Field(() => EDTF, {
    nullable: true,
    description:
      'Began after the end of this time, whatever the exact moments. Undated events do not match.',
  })
  after?: When | null;

  @Field(() => EDTF, {
    nullable: true,
    description: 'Ended before the beginning of this time, whatever the exact moments.',
  })
  before?: When | null;

  @Field(() => EDTF, {
    nullable: true,
    description:
      'May have happened in this time, at least in part. Undated events do not match. If ' +
      'the sources leave the start or end unknown, only the times that they do give ' +
      'count.',
  })
  overlaps?: When | null;

  @Field(() => EventDatesEnum, {
    nullable: true,
    description:
      'The times that `after`, `before`, `overlaps` and the order of the list use. ' +
      'Default: ASSERTED.',
  })
  dates?: keyof typeof EventDatesEnum | null;
}

/** The filter that the argument describes. Throws BAD_USER_INPUT where a part cannot be used. */
export function readEventFilterArgument(filter: EventFilterInput | null | undefined): EventFilter {
  const read = readEventFilter(filter);
  checkTerms('filter.type', read.type, 'type of event');
  return read;
}
