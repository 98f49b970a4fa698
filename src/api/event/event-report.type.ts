import { Field, ObjectType } from 'type-graphql';
import type { Realis } from '../../domain/event';
import type { When } from '../../domain/when';
import type { EntityRecord, EventRecord } from '../../use-cases/graph';
import { PlaceInterface } from '../entity/place.type';
import { WhenType } from '../when/when.type';
import { EventType, ParticipantType, RealisEnum } from './event.type';

@ObjectType('EventReport', {
  simpleResolvers: true,
  description:
    'An event as one claim tells it. Other reports may differ. The event itself merges them all.',
})
export class EventReportType {
  @Field(() => EventType, { description: 'The event, as all its reports together tell it.' })
  event: EventRecord;

  @Field(() => String, {
    description: 'Its type in this report: a term of schema/vocabulary.yaml.',
  })
  type: string;

  @Field(() => RealisEnum, {
    description:
      'Whether this report presents it as having happened. DENIED if it says that it did not.',
  })
  realis: Realis;

  @Field(() => WhenType, { nullable: true, description: 'Null where this report gives no time.' })
  when: When | null;

  @Field(() => [PlaceInterface], { description: 'Where it happened by this report.' })
  places: readonly EntityRecord[];

  @Field(() => [ParticipantType], { description: 'Who took part by this report, and as what.' })
  participants: readonly ParticipantType[];

  @Field(() => [EventType], { description: 'The events that it results from by this report.' })
  causes: readonly EventRecord[];
}
