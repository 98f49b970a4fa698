import { Field, ObjectType } from 'type-graphql';
import type { Realis as RealisValue } from '../../domain/event';
import type { When as WhenRecord } from '../../domain/when';
import type { DerivedWhen as DerivedWhenRecord } from '../../use-cases/graph';
import { connectionType } from '../connection/connection.type';
import { Entity } from '../entity/entity.type';
import { Node } from '../node/node.type';
import { registerEnum } from '../register-enum';
import { DerivedWhen } from './derived-when.type';
import { When } from '../when/when.type';

export const Realis = registerEnum<RealisValue>(
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

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'Something that happened or may happen, as all its reports together tell it.',
})
export class Event extends Node {
  @Field(() => String, {
    description: 'A term of schema/vocabulary.yaml: LIBERATION, DECLARATION.',
  })
  type: string;

  @Field(() => String, { description: 'Its label in the corpora, else the words that name it.' })
  name: string;

  @Field(() => When, { nullable: true, description: 'Null where no text gives a time.' })
  when: WhenRecord | null;

  @Field(() => DerivedWhen, {
    nullable: true,
    description:
      'Its time as derived from other claims: who held its places, and when it was told. ' +
      'No text gives this time. Null if it adds nothing to `when`, or contradicts it.',
  })
  derivedWhen: DerivedWhenRecord | null;

  @Field(() => Realis, { description: 'Whether texts present it as having happened.' })
  realis: RealisValue;
}

@ObjectType({ simpleResolvers: true, description: 'Who took part in an event, and as what.' })
export class Participant {
  @Field(() => String, { description: 'A term of schema/vocabulary.yaml: AGENT, OPPONENT.' })
  role: string;

  @Field(() => Entity, { description: 'Who took part.' })
  entity: object;
}

export const EventConnection = connectionType('Event', () => Event);
