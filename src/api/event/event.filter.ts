import { Field, ID, InputType } from 'type-graphql';
import type { Realis as RealisValue } from '../../domain/event';
import type { When } from '../../domain/when';
import type { Loaders } from '../../store/loaders';
import type { EventFilter as StoreFilter } from '../../store/read/events/event-list';
import { readList } from '../arguments/list-argument';
import { checkNodes } from '../arguments/node-argument';
import { readAfter, readBefore } from '../arguments/time-argument';
import { EDTF } from '../scalars/scalars';
import { checkEventTerms } from './event-terms';
import { Realis } from './event.type';

@InputType({
  description:
    'Which events; all parts that are given must hold, of each list any one value. An empty list lets nothing through; ' +
    'an id that is not in this graph is refused.',
})
export class EventFilter {
  @Field(() => [String], {
    nullable: true,
    description: 'Of one of these types, terms of schema/vocabulary.yaml; another is refused.',
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
}

/**
 * The filter that the argument describes. Throws BAD_USER_INPUT where a part cannot be used, and where an id is of
 * nothing in this graph: an empty answer would mean that nothing happened.
 */
export async function readEventFilter(
  filter: EventFilter | null | undefined,
  loaders: Loaders,
): Promise<StoreFilter> {
  const type = readList('filter.type', filter?.type);
  const place = readList('filter.place', filter?.place);
  const participant = readList('filter.participant', filter?.participant);
  checkEventTerms('filter.type', type);
  await Promise.all([
    checkNodes('filter.place', place, 'place', loaders),
    checkNodes('filter.participant', participant, 'entity', loaders),
  ]);
  return {
    type,
    place,
    participant,
    realis: readList('filter.realis', filter?.realis),
    startsAfter: readAfter('filter.after', filter?.after),
    endsBefore: readBefore('filter.before', filter?.before),
  };
}
