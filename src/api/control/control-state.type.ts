import { Field, ObjectType } from 'type-graphql';
import type { Certainty as CertaintyValue } from '../../domain/control/control-interval';
import type { TimeRange } from '../../domain/time-range';
import type { Lens } from '../../domain/control/lens';
import type { ControlIntervalRecord } from '../../use-cases/graph';
import { connectionType } from '../connection/connection.type';
import { registerEnum } from '../register-enum';
import { ControlInterval } from './control-interval.type';

export const Certainty = registerEnum<CertaintyValue>(
  'Certainty',
  'How sure an answer about a time is.',
  {
    CERTAIN: "In a claim's own words, throughout that time.",
    CONTINUED:
      'Between two affirmations of it, or until the next change, and nothing that is said breaks it.',
    POSSIBLE: 'At some moment of that time, perhaps.',
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

  @Field(() => Boolean, {
    description: 'Whether a contradiction that is STRICT bears on it at the time asked.',
  })
  disputed: boolean;

  @Field(() => ControlInterval, {
    description:
      'The interval that the answer is read from; of what is inherited, that of the whole.',
  })
  interval: ControlIntervalRecord;

  placeId: string;

  inferredFrom: string | null;

  without?: ReadonlySet<string>;

  at: TimeRange;

  lens: Lens | null;
}

export const ControlStateConnection = connectionType('ControlState', () => ControlState);
