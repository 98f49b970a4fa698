import { Field, ObjectType } from 'type-graphql';
import type { When as WhenRecord } from '../../domain/when';
import { connectionType } from '../connection/connection.type';
import { When } from '../when/when.type';

@ObjectType({
  simpleResolvers: true,
  description:
    'A force that did not hold a place, as claims deny: an answer, where silence is none.',
})
export class NotHeld {
  @Field(() => When, { description: 'Throughout this time it did not hold the place.' })
  when: WhenRecord;

  placeId: string;

  forceId: string;

  claimIds: readonly string[];
}

export const DenialConnection = connectionType('Denial', () => NotHeld);
