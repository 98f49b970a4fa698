import { Field, ObjectType } from 'type-graphql';
import type { Certainty as CertaintyValue } from '../../domain/control/control-interval';
import type { ControlIntervalRecord } from '../../use-cases/graph';
import { connectionType } from '../connection/connection.type';
import { registerEnum } from '../register-enum';
import { ControlInterval } from './control-interval.type';

export const Certainty = registerEnum<CertaintyValue>(
  'Certainty',
  'How sure an answer about a time is.',
  {
    CERTAIN: 'Throughout that time, as the claims have it.',
    POSSIBLE:
      'At some moment of that time, perhaps: it lies between the earliest and latest bounds.',
    LAST_KNOWN: 'No claim affirms who held it as late as that; this is what was last said before.',
  },
);

@ObjectType({
  simpleResolvers: true,
  description: 'Who held a place at the time that was asked about, and how sure that is.',
})
export class ControlState {
  @Field(() => Certainty, { description: 'How sure the answer is.' })
  certainty: CertaintyValue;

  @Field(() => ControlInterval, { description: 'The interval that the answer is read from.' })
  interval: ControlIntervalRecord;
}

export const ControlStateConnection = connectionType('ControlState', () => ControlState);
