import { Field, ObjectType } from 'type-graphql';
import type { When } from '../../domain/when';
import { connectionType } from '../connection/connection.type';
import { WhenType } from '../when/when.type';

@ObjectType('NotHeld', {
  simpleResolvers: true,
  description:
    'A force that, according to claims, did not hold a place. A denial is an answer; ' +
    'silence is not.',
})
export class NotHeldType {
  @Field(() => WhenType, {
    description: 'The force did not hold the place at any moment of this time.',
  })
  when: When;

  placeId: string;

  forceId: string;

  claimIds: readonly string[];
}

export const DenialConnection = connectionType('Denial', () => NotHeldType);
