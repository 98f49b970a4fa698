import { Field, Int, ObjectType } from 'type-graphql';
import type { Reliability } from '../../domain/assessment';
import { registerEnum } from '../register-enum';
import { DateTime } from '../scalars/scalars';

export const ReliabilityEnum = registerEnum<Reliability>(
  'Reliability',
  'How reliable a source is, in NATO’s Admiralty code.',
  {
    A: 'Completely reliable.',
    B: 'Usually reliable.',
    C: 'Fairly reliable.',
    D: 'Not usually reliable.',
    E: 'Unreliable.',
    F: 'Cannot be judged.',
  },
);

@ObjectType('Assessment', {
  simpleResolvers: true,
  description:
    'A grade that somebody gave to a source or to a claim, in NATO’s Admiralty code. The rules are in docs/claims.md.',
})
export class AssessmentType {
  @Field(() => ReliabilityEnum, {
    nullable: true,
    description: 'The grade of an actor; null for a claim.',
  })
  reliability: Reliability | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'The grade of a claim: 1 confirmed, 2 probably true, 3 possibly true, 4 doubtful, 5 improbable, ' +
      '6 cannot be judged; null for an actor.',
  })
  credibility: number | null;

  @Field(() => String, { description: 'The assessor’s name.' })
  by: string;

  @Field(() => DateTime, {
    description: 'When it was given. If only the day is known, the first moment of that day.',
  })
  at: number;

  @Field(() => String, { description: 'Why, in the assessor’s words.' })
  reason: string;
}
