import { Field, ObjectType } from 'type-graphql';
import type { ControlStatus as Status } from '../../domain/control-claim';
import type { Certainty as CertaintyValue } from '../../domain/control/control-interval';
import { ControlStatus } from '../control-claim/control-claim.type';
import { DateTime } from '../scalars/scalars';
import { Certainty } from './control-state.type';

@ObjectType({
  simpleResolvers: true,
  description: 'A stretch of time, [from, until), in which one state of a place is equally sure.',
})
export class ControlSegment {
  @Field(() => ControlStatus, { description: 'In whose hands the place was.' })
  status: Status;

  @Field(() => Certainty, { description: 'How sure that is throughout.' })
  certainty: CertaintyValue;

  @Field(() => DateTime, { nullable: true, description: 'Null where it has no beginning.' })
  from: number | null;

  @Field(() => DateTime, { nullable: true, description: 'Null where it has no end.' })
  until: number | null;

  @Field(() => Boolean, {
    description: 'Whether a STRICT contradiction bears on the state then.',
  })
  disputed: boolean;

  forceId: string | null;
}
