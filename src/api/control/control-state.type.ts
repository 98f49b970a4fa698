import { Field, ObjectType } from 'type-graphql';
import type { Certainty } from '../../domain/control/control-interval';
import type { TimeRange } from '../../domain/time-range';
import type { Lens } from '../../domain/control/lens';
import type { ControlIntervalRecord } from '../../use-cases/graph';
import { connectionType } from '../connection/connection.type';
import { registerEnum } from '../register-enum';
import { ControlIntervalType } from './control-interval.type';

export const CertaintyEnum = registerEnum<Certainty>(
  'Certainty',
  'How sure an answer about a time is.',
  {
    CERTAIN: 'A claim says so in its own words, throughout that time.',
    CONTINUED:
      'It lies between two affirmations, or between one and the next change, and no claim ' +
      'interrupts it.',
    POSSIBLE: 'It may have been so at some moment of that time.',
    LAST_KNOWN: 'No claim affirms who held it that late. This is the last state affirmed before.',
  },
);

@ObjectType('ControlState', {
  simpleResolvers: true,
  description: 'Who held a place at the time asked about, and how sure that is.',
})
export class ControlStateType {
  @Field(() => CertaintyEnum, { description: 'How sure the answer is.' })
  certainty: Certainty;

  @Field(() => Boolean, {
    description: 'Whether a STRICT contradiction bears on it at the time asked about.',
  })
  disputed: boolean;

  @Field(() => ControlIntervalType, {
    description:
      'The interval that the answer is read from. For an inherited state, that of the larger place.',
  })
  interval: ControlIntervalRecord;

  /** These are no fields of the schema. Resolvers read them from the ControlStateAnswer. */
  placeId: string;

  inferredFrom: string | null;

  without?: ReadonlySet<string>;

  at: TimeRange;

  lens: Lens | null;
}

export const ControlStateConnection = connectionType('ControlState', () => ControlStateType);
