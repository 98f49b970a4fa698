import { Field, ObjectType } from 'type-graphql';
import type { ControlStatus } from '../../domain/control-claim';
import type { When } from '../../domain/when';
import { NodeInterface } from '../node/node.type';
import { registerEnum } from '../register-enum';
import { WhenType } from '../when/when.type';

export const ControlStatusEnum = registerEnum<ControlStatus>(
  'ControlStatus',
  'In whose hands a place is.',
  {
    CONTROLLED: 'One force holds it.',
    CONTESTED: 'Several forces hold parts of it, or fight for it.',
    BESIEGED: 'It is held, and surrounded by others.',
    UNCONTROLLED: 'No force holds it.',
    UNKNOWN: 'The source says that it does not know.',
  },
);

@ObjectType('ControlClaim', {
  implements: NodeInterface,
  simpleResolvers: true,
  description:
    'The statement of one claim about who held a place. If its `when` is not an interval, ' +
    'it is an observation: it speaks of that time only.',
})
export class ControlClaimType extends NodeInterface {
  @Field(() => ControlStatusEnum, {
    description: 'In whose hands the place was, according to the claim.',
  })
  status: ControlStatus;

  @Field(() => WhenType, { description: 'The time that the claim speaks of.' })
  when: When;

  @Field(() => WhenType, {
    nullable: true,
    description:
      'For a row of a log, when its change happened: after the time of the row before, ' +
      'and by its own. Null for the first row of a place.',
  })
  changedWhen: When | null;

  @Field(() => WhenType, {
    nullable: true,
    description: 'The date that a row of a log gives for its state. No order depends on it.',
  })
  asOf: When | null;
}
