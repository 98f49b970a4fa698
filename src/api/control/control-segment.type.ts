import { Field, ObjectType } from 'type-graphql';
import type { ControlStatus } from '../../domain/control-claim';
import type { Certainty } from '../../domain/control/control-interval';
import { ControlStatusEnum } from '../control-claim/control-claim.type';
import { DateTime } from '../scalars/scalars';
import { CertaintyEnum } from './control-state.type';

@ObjectType('ControlSegment', {
  simpleResolvers: true,
  description: 'A stretch of time, [from, until), in which one state of a place is equally sure.',
})
export class ControlSegmentType {
  @Field(() => ControlStatusEnum, { description: 'In whose hands the place was.' })
  status: ControlStatus;

  @Field(() => CertaintyEnum, { description: 'How sure that is throughout.' })
  certainty: Certainty;

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
