import { Field, ID, InputType, Int } from 'type-graphql';
import type { Reliability } from '../../domain/assessment';
import type { When } from '../../domain/when';
import { ReliabilityEnum } from '../assessment/assessment.type';
import { DateTime, Duration, EDTF } from '../scalars/scalars';

@InputType('Lens', {
  description:
    'Whom to believe, and what was known. Another lens can give another answer to the ' +
    'same question. Only claims that meet all given fields count, and control is derived ' +
    'as if no others existed.',
})
export class LensInput {
  @Field(() => [ID], {
    nullable: true,
    description:
      'Only claims that one of these actors makes or relays, anywhere in the chain. An ' +
      'empty list leaves no claim. At most 100 actors; an id that is not an actor of this ' +
      'graph is an error.',
  })
  accordingTo?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description:
      'No claim that one of these actors makes or relays, anywhere in the chain. At most ' +
      '100 actors of this graph.',
  })
  excluding?: string[] | null;

  @Field(() => EDTF, {
    nullable: true,
    description:
      'Only claims said before this time began. Where the text gives no time, the publication counts.',
  })
  saidBefore?: When | null;

  @Field(() => EDTF, {
    nullable: true,
    description: 'Only claims published before this time began.',
  })
  publishedBefore?: When | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Only claims that this graph had recorded by then, in the form recorded then.',
  })
  knownAsOf?: Date | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Only statements that at least this many independent origins make, 1 or more. Ten ' +
      'outlets that relay one statement are one origin. Two origins agree about a place ' +
      'if their times overlap, each taken from its first affirmation to its last. For an ' +
      'event, each force that gains or loses a place is counted separately. Each claim ' +
      'keeps its own time, so a single one may give the day.',
  })
  minimumOrigins?: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Only statements about control that are unfavourable to the side of every speaker ' +
      'who makes them. Each event and each state of a place is judged alone, whatever ' +
      'else the claim says. Sides come from the relations MEMBER_OF, ALLIED_WITH and ' +
      'FIGHTS.',
  })
  againstInterest?: boolean | null;

  @Field(() => ReliabilityEnum, {
    nullable: true,
    description:
      'Only claims whose source is graded this well or better, A to E. The source is each ' +
      'speaker, or the publisher if the speaker is unnamed. The latest grade of each ' +
      'assessor counts, and the worst of these decides. Sources graded F or not graded ' +
      'are left out.',
  })
  minimumReliability?: Reliability | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Only claims that are themselves graded this well or better, 1 to 5. Grades count ' +
      'as for minimumReliability. Claims graded 6 or not graded are left out.',
  })
  minimumCredibility?: number | null;

  @Field(() => [ID], {
    nullable: true,
    description:
      'The assessors whose grades count, by `Assessment.by`, at most 100. Default: all. ' +
      'Each must have graded something in this graph. By itself, it leaves no claim out.',
  })
  gradedBy?: string[] | null;

  @Field(() => Duration, {
    nullable: true,
    description:
      'A state that is CONTINUED over a longer gap between affirmations becomes POSSIBLE: `P1Y`. A year counts as 366 days, ' +
      'a month as 31. It leaves no claim out.',
  })
  longestGap?: string | null;
}
