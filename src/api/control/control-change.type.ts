import { Field, ObjectType } from 'type-graphql';
import type { Certainty as CertaintyValue } from '../../domain/control/control-interval';
import type { When as WhenRecord } from '../../domain/when';
import { connectionType } from '../connection/connection.type';
import { When } from '../when/when.type';
import { Certainty } from './control-state.type';

@ObjectType({
  simpleResolvers: true,
  description:
    'A place passed from one state into another, as claims report it. An event by which two forces gain or ' +
    'lose the place is a change for each.',
})
export class ControlChange {
  @Field(() => When, {
    description:
      'When it lies, at some moment of this time. Reports that date one capture otherwise are one change: ' +
      "[2015-05-10,2015-05-14]. In a log, its row's observed_at.",
  })
  when: WhenRecord;

  @Field(() => Certainty, {
    description:
      'CERTAIN if somebody affirms it and it surely lies in the time asked; POSSIBLE if it may lie outside, or is ' +
      'only said to be likely or possible.',
  })
  certainty: CertaintyValue;

  @Field(() => Boolean, {
    description:
      'Whether a claim that reports it stands in a contradiction that is STRICT, in one about its date, or in one ' +
      'of a whole that was taken and a part of it.',
  })
  disputed: boolean;
}

export const ControlChangeConnection = connectionType('ControlChange', () => ControlChange);
