import { Field, ObjectType } from 'type-graphql';
import type { Realis as RealisValue } from '../../domain/event';
import type { When as WhenRecord } from '../../domain/when';
import type { EntityRecord, EventRecord } from '../../use-cases/graph';
import { Place } from '../entity/place.type';
import { When } from '../when/when.type';
import { Event, Participant, Realis } from './event.type';

@ObjectType({
  simpleResolvers: true,
  description:
    'An event as one claim tells it. Other reports may differ. The event itself merges them all.',
})
export class EventReport {
  @Field(() => Event, { description: 'The event, as all its reports together tell it.' })
  event: EventRecord;

  @Field(() => String, {
    description: 'Its type in this report: a term of schema/vocabulary.yaml.',
  })
  type: string;

  @Field(() => Realis, {
    description:
      'Whether this report presents it as having happened. DENIED if it says that it did not.',
  })
  realis: RealisValue;

  @Field(() => When, { nullable: true, description: 'Null where this report gives no time.' })
  when: WhenRecord | null;

  @Field(() => [Place], { description: 'Where it happened by this report.' })
  places: readonly EntityRecord[];

  @Field(() => [Participant], { description: 'Who took part by this report, and as what.' })
  participants: readonly Participant[];

  @Field(() => [Event], { description: 'The events that it results from by this report.' })
  causes: readonly EventRecord[];
}
