import { Field, ObjectType } from 'type-graphql';
import type { ControlStatus as Status } from '../../domain/control-claim';
import type { When as WhenRecord } from '../../domain/when';
import { Node } from '../node/node.type';
import { registerEnum } from '../register-enum';
import { When } from '../when/when.type';

export const ControlStatus = registerEnum<Status>('ControlStatus', 'In whose hands a place is.', {
  CONTROLLED: 'One force holds it.',
  CONTESTED: 'Several forces hold parts of it, or fight for it.',
  BESIEGED: 'It is held, and surrounded by others.',
  UNCONTROLLED: 'No force holds it.',
  UNKNOWN: 'The source says that it does not know.',
});

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    'The statement of one claim about who held a place. If its `when` is not an interval, ' +
    'it is an observation: it speaks of that time only.',
})
export class ControlClaim extends Node {
  @Field(() => ControlStatus, {
    description: 'In whose hands the place was, according to the claim.',
  })
  status: Status;

  @Field(() => When, { description: 'The time that the claim speaks of.' })
  when: WhenRecord;

  @Field(() => When, {
    nullable: true,
    description:
      'For a row of a log, when its change happened: after the time of the row before, ' +
      'and by its own. Null for the first row of a place.',
  })
  changedWhen: WhenRecord | null;

  @Field(() => When, {
    nullable: true,
    description: 'The date that a row of a log gives for its state. No order depends on it.',
  })
  asOf: WhenRecord | null;
}
