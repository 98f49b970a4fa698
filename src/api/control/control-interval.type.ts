import { Field, Int, ObjectType } from 'type-graphql';
import type { ControlStatus as Status } from '../../domain/control-claim';
import type { When as WhenRecord } from '../../domain/when';
import { ControlStatus } from '../control-claim/control-claim.type';
import { When } from '../when/when.type';

@ObjectType({
  simpleResolvers: true,
  description:
    'A stretch of time in which a place was in one state. It is always derived from ' +
    'claims under a lens, and names them. Claims that contradict each other get an ' +
    'interval each.',
})
export class ControlInterval {
  @Field(() => ControlStatus, { description: 'In whose hands the place was.' })
  status: Status;

  @Field(() => When, {
    description:
      "Its bounds, as narrow as the claims together make them. The EDTF is the text's own " +
      'if it has exactly these bounds, else the narrowest that covers them.',
  })
  when: WhenRecord;

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
