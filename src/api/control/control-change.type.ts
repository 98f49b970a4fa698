import { Field, ObjectType } from 'type-graphql';
import type { Certainty } from '../../domain/control/control-interval';
import type { When } from '../../domain/when';
import { connectionType } from '../connection/connection.type';
import { WhenType } from '../when/when.type';
import { CertaintyEnum } from './control-state.type';

@ObjectType('ControlChange', {
  simpleResolvers: true,
  description:
    'The passage of a place from one state to another, as claims report it. An event by ' +
    'which two forces gain or lose the place is one change for each force.',
})
export class ControlChangeType {
  @Field(() => WhenType, {
    description:
      'When it happened: at some moment of this time. Reports that give one capture ' +
      'different dates are one change: [2015-05-10,2015-05-14]. In a log, the observed_at ' +
      'of its row.',
  })
  when: When;

  @Field(() => CertaintyEnum, {
    description:
      'CERTAIN if a claim affirms it and it surely lies in the time asked about. POSSIBLE ' +
      'if it may lie outside, or is only called likely or possible.',
  })
  certainty: Certainty;

  @Field(() => Boolean, {
    description:
      'Whether a claim that reports it is part of a contradiction that counts here. It is ' +
      'STRICT, about the date, or between a whole that was taken and a part of it.',
  })
  disputed: boolean;
}

export const ControlChangeConnection = connectionType('ControlChange', () => ControlChangeType);
