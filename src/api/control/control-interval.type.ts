import { Field, Int, ObjectType } from 'type-graphql';
import type { ControlStatus } from '../../domain/control-claim';
import type { When } from '../../domain/when';
import { ControlStatusEnum } from '../control-claim/control-claim.type';
import { WhenType } from '../when/when.type';

@ObjectType('ControlInterval', {
  simpleResolvers: true,
  description:
    'A stretch of time in which a place was in one state. It is always derived from ' +
    'claims under a lens, and names them. Claims that contradict each other get an ' +
    'interval each.',
})
export class ControlIntervalType {
  @Field(() => ControlStatusEnum, { description: 'In whose hands the place was.' })
  status: ControlStatus;

  @Field(() => WhenType, {
    description:
      "Its bounds, as narrow as the claims together make them. The EDTF is the text's own " +
      'if it has exactly these bounds, else the narrowest that covers them.',
  })
  when: When;

  @Field(() => Boolean, {
    description: 'Whether claims under this lens disagree about some of this time.',
  })
  disputed: boolean;

  @Field(() => Int, {
    description:
      'The largest number of voices that cover one moment of it, each from its first ' +
      'affirmation to its last. Relays of one statement count as one voice, and so does a ' +
      'joint statement.',
  })
  origins: number;
}
