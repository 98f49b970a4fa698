import { Field, ObjectType } from 'type-graphql';
import type { Realis } from '../../domain/event';
import type { When } from '../../domain/when';
import type { DerivedWhen } from '../../use-cases/graph';
import { connectionType } from '../connection/connection.type';
import { EntityInterface } from '../entity/entity.type';
import { NodeInterface } from '../node/node.type';
import { registerEnum } from '../register-enum';
import { DerivedWhenType } from './derived-when.type';
import { WhenType } from '../when/when.type';

export const RealisEnum = registerEnum<Realis>(
  'Realis',
  'Whether texts present an event as having happened.',
  {
    ACTUAL: 'As having happened or happening.',
    PLANNED: 'As intended by those who would do it.',
    EXPECTED: 'As likely to come.',
    URGED: 'As called for.',
    DENIED: 'As not having happened.',
  },
);

@ObjectType('Event', {
  implements: NodeInterface,
  simpleResolvers: true,
  description: 'Something that happened or may happen, as all its reports together tell it.',
})
export class EventType extends NodeInterface {
  @Field(() => String, {
    description: 'A term of schema/vocabulary.yaml: LIBERATION, DECLARATION.',
  })
  type: string;

  @Field(() => String, { description: 'Its label in the corpora, else the words that name it.' })
  name: string;

  @Field(() => WhenType, { nullable: true, description: 'Null where no text gives a time.' })
  when: When | null;

  @Field(() => DerivedWhenType, {
    nullable: true,
    description:
      'Its time as derived from other claims: who held its places, and when it was told. ' +
      'No text gives this time. Null if it adds nothing to `when`, or contradicts it.',
  })
  derivedWhen: DerivedWhen | null;

  @Field(() => RealisEnum, { description: 'Whether texts present it as having happened.' })
  realis: Realis;
}

@ObjectType('Participant', {
  simpleResolvers: true,
  description: 'Who took part in an event, and as what.',
})
export class ParticipantType {
  @Field(() => String, { description: 'A term of schema/vocabulary.yaml: AGENT, OPPONENT.' })
  role: string;

  @Field(() => EntityInterface, { description: 'Who took part.' })
  entity: object;
}

export const EventConnection = connectionType('Event', () => EventType);
