import { Field, ID, InputType } from 'type-graphql';
import type { Realis as RealisValue } from '../../domain/event';
import type { When } from '../../domain/when';
import type { EventFilter as Filter } from '../../use-cases/ask-events';
import { readEventFilter as readFilter } from '../../use-cases/arguments/read-event-filter';
import { checkTerms } from '../arguments/term-argument';
import { registerEnum } from '../register-enum';
import { EDTF } from '../scalars/scalars';
import { Realis } from './event.type';

const EventDates = registerEnum<'ASSERTED' | 'DERIVED'>('EventDates', 'The times of events.', {
  ASSERTED: 'As texts give them.',
  DERIVED:
    'As `Event.derivedWhen` has them, else as texts give them. An event that is only known to have happened by a ' +
    'time is found at that time.',
});

@InputType({
  description:
    'Which events; all parts that are given must hold, of each list any one value. An empty list lets nothing through; ' +
    'an id that is not in this graph is refused.',
})
export class EventFilter {
  @Field(() => [String], {
    nullable: true,
    description:
      'Only events of one of these types, which are terms of schema/vocabulary.yaml. Another is refused.',
  })
  type?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'In one of these places, or in a part of one.',
  })
  place?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'One of these entities took part.' })
  participant?: string[] | null;

  @Field(() => [Realis], { nullable: true, description: 'Presented in one of these ways.' })
  realis?: RealisValue[] | null;

  @Field(() => EDTF, {
    nullable: true,
    description:
      'Began when this time was over, whatever the exact moments. Undated events did not.',
  })
  after?: When | null;

  @Field(() => EDTF, {
    nullable: true,
    description: 'Was over before this time began, whatever the exact moments.',
  })
  before?: When | null;

  @Field(() => EDTF, {
    nullable: true,
    description:
      'May have happened in this time, at least in part. Undated events did not. A side that the sources leave ' +
      'unknown reaches no further than what they do say.',
  })
  overlaps?: When | null;

  @Field(() => EventDates, {
    nullable: true,
    description:
      'Which times `after`, `before`, `overlaps` and the order of the list go by. Default: ASSERTED.',
  })
  dates?: keyof typeof EventDates | null;
}

/** The filter that the argument describes. Throws BAD_USER_INPUT where a part cannot be used. */
export function readEventFilter(filter: EventFilter | null | undefined): Filter {
  const read = readFilter(filter);
  checkTerms('filter.type', read.type, 'type of event');
  return read;
}
