import { Field, ObjectType } from 'type-graphql';
import type { When as WhenRecord } from '../../domain/when';
import { connectionType } from '../connection/connection.type';
import { When } from '../when/when.type';

@ObjectType({
  simpleResolvers: true,
  description:
    'A force that, according to claims, did not hold a place. A denial is an answer; ' +
    'silence is not.',
})
export class NotHeld {
  @Field(() => When, {
    description: 'The force did not hold the place at any moment of this time.',
  })
  when: WhenRecord;

  placeId: string;

  forceId: string;

  claimIds: readonly string[];
}

export const DenialConnection = connectionType('Denial', () => NotHeld);
